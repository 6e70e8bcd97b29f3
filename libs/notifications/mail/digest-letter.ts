import type { NeedFilters, NeedSummary } from '@vertskap/contract';
import { myDayOf } from '@vertskap/handling';
import { countNeeds, homeOf, listNeeds, receives } from '@vertskap/needs';
import { rows, sql, type Tx } from '@vertskap/platform';
import { notificationsOf } from '../notifications.js';
import type { Letter, Part } from './letter.js';
import type { Reader } from './need-letter.js';
import { onDay, wordsOf } from './words.js';
import type { Words } from './words.types.js';

const MOST = 8;
/** More than anybody has; what a summary counts is counted in full. */
const ALL = 100_000;
type Group = { key: keyof Words['digest']['group']; total: number; lines: Part[] };

/** The summary of what waits for one reader, with their own rights; undefined where nothing does. */
export async function digestLetter(
  tx: Tx,
  now: Date,
  { actor, language, position }: Reader,
  origin: string,
): Promise<Letter | undefined> {
  const words = wordsOf(language);
  const groups = await groupsOf();
  const { unread } = await notificationsOf(tx, actor, { show: 'unread', limit: 1 });
  if (groups.every((g) => g.total === 0) && unread === 0) return undefined;
  return {
    language,
    subject: words.digest.subject(actor.unit),
    parts: [
      ...groups.filter((g) => g.total > 0).flatMap((g) => partsOf(g)),
      ...(unread > 0 ? [{ text: words.digest.unread(unread) }] : []),
      { text: words.digest.all, link: origin },
      { text: words.why(`${position}, ${actor.unit}`, 'digest'), quiet: true },
    ],
  };

  async function groupsOf(): Promise<Group[]> {
    if (actor.role === 'administrator') return [];
    if (actor.side === 'association') return ofAssociation();
    return actor.role === 'director' || actor.role === 'mayor' ? ofHouse() : ofStaff();
  }

  async function ofAssociation(): Promise<Group[]> {
    const { groups: home } = await homeOf(tx, actor);
    const shown = ['needs_action', 'answered'] as const;
    return shown.flatMap((key) =>
      home.filter((g) => g.key === key).map(({ total, needs }) => ({ key, total, lines: linesOf(needs) })),
    );
  }

  async function ofStaff(): Promise<Group[]> {
    const { groups: day } = await myDayOf(tx, now, actor, { whose: 'sector' });
    const shown = ['offered', 'overdue', 'today', 'this_week', 'asked'] as const;
    const own = shown.flatMap((key) =>
      day
        .filter((g) => g.key === key)
        .map(({ total, rows: needs }) => ({ key, total, lines: linesOf(needs.map(({ need }) => need)) })),
    );
    return [...own, await ofNeighbours()];
  }

  /** Who waits for those who coordinate, and until when; of what it is about, which they may stop sharing, not a word. */
  async function ofNeighbours(): Promise<Group> {
    const found = await rows<{ name: string; dueAt: Date | null; total: number }>(
      tx,
      sql`select k.name, r.due_at as "dueAt", count(*) over ()::int as total from referral r join municipality k on k.id = r.from_municipality_id
          where ${receives(actor)} order by r.due_at nulls last, r.at, r.id limit ${MOST}`,
    );
    const lines = found.map(({ name, dueAt }) => ({ text: `${name} – ${dueLine(dueAt)}`, link: `${origin}/regioner` }));
    return { key: 'neighbours', total: found[0]?.total ?? 0, lines };
  }

  async function ofHouse(): Promise<Group[]> {
    const count = async (filters: NeedFilters) => (await countNeeds(tx, now, actor, filters, ALL)).count;
    const { needs } = await listNeeds(tx, now, actor, { overdue: 'true', sort: 'due', limit: MOST });
    return [
      { key: 'open', total: await count({ state: ['open'] }), lines: [] },
      { key: 'overdue', total: await count({ overdue: 'true' }), lines: linesOf(needs) },
    ];
  }

  function partsOf({ key, total, lines }: Group): Part[] {
    const shown = lines.slice(0, MOST);
    const more = lines.length > 0 ? total - shown.length : 0;
    return [
      { text: words.digest.group[key](total) },
      ...shown,
      ...(more > 0 ? [{ text: words.digest.more(more) }] : []),
    ];
  }

  function linesOf(needs: NeedSummary[]): Part[] {
    return needs.map(({ id, number, title, due }) => ({
      text: `${number} ${title} – ${dueLine(due && new Date(due.at))}`,
      link: `${origin}/b/${id}`,
    }));
  }

  function dueLine(at: Date | null): string {
    return words.digest.line(at && onDay(new Date(at.getTime() - 1).toISOString(), language, now));
  }
}
