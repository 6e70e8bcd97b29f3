import type { SuggestedSector, SuggestionReason, Topic } from '@vertskap/contract';
import { type About, topicsOfSector } from './topics.rules.js';

export type Sector = { id: string; name: string; intake: boolean; topics: Topic[] };
/** An earlier need that looks alike, and the sector where it ended. Likeness is the share of the telling words in common. */
export type Alike = { sectorId: string; likeness: number };
export type Evidence = {
  /** Earlier needs, the most alike first. */
  alike: Alike[];
  about: About[];
  sectors: Sector[];
  /** The sector that has the ball: it is not suggested to itself. */
  holderId: string | null;
};

const SUGGESTED = 3;
/** Likeness that speaks for no sector: a few needs that look a little alike decide nothing. */
const DOUBT = 0.3;
/** What a topic says, beside earlier needs that all agree. */
const TOPICS = 0.6;
/** Below this, silence is better than a guess. */
const LEAST = 0.12;

/**
 * The sectors that most likely should have a need, the likeliest first, each with why. Earlier needs vote for where they ended, by
 * likeness; what the need is about votes for the sectors that answer for it. The intake is never suggested: it sorts.
 */
export function suggestSectors({ alike, about, sectors, holderId }: Evidence): SuggestedSector[] {
  const likeness = alike.reduce((sum, a) => sum + a.likeness, 0);
  return sectors
    .filter(({ id, intake }) => !intake && id !== holderId)
    .map((sector) => {
      const ended = alike.filter(({ sectorId }) => sectorId === sector.id);
      const topics = topicsOfSector(sector);
      const matching = about.filter(({ topic }) => topics.includes(topic));
      const votes = ended.reduce((sum, a) => sum + a.likeness, 0) / (likeness + DOUBT);
      const score = votes + TOPICS * matching.reduce((sum, { share }) => sum + share, 0);
      return { sector, score, reasons: reasonsOf(ended.length, alike.length, matching) };
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.sector.name.localeCompare(b.sector.name))
    .slice(0, SUGGESTED)
    .map(({ sector: { id, name }, reasons }) => ({ sector: { id, name }, reasons }));
}

function reasonsOf(n: number, of: number, matching: About[]): SuggestionReason[] {
  const alike = n > 0 ? [{ kind: 'alike' as const, n, of }] : [];
  return [...alike, ...matching.map(({ topic }) => ({ kind: 'topic' as const, topic }))];
}
