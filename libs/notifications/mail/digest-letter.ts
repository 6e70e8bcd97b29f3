import type { NeedFilters, NeedSummary } from '@vertskap/contract';
import { myDayOf } from '@vertskap/handling';
import { countNeeds, homeOf, listNeeds } from '@vertskap/needs';
import type { Tx } from '@vertskap/platform';
import { notificationsOf } from '../notifications.js';
import type { Letter, Part } from './letter.js';
import type { Reader } from './need-letter.js';
import { onDay, wordsOf } from './words.js';
import type { Words } from './words.types.js';

const MOST = 8;
/** More than anybody has; what a summary counts is counted in full. */
const ALL = 100_000;
type Group = { key: keyof Words['digest']['group']; total: number; needs: NeedSummary[] };

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
    return shown.flatMap((key) => home.filter((g) => g.key === key).map((g) => ({ ...g, key })));
  }

  async function ofStaff(): Promise<Group[]> {
    const { groups: day } = await myDayOf(tx, now, actor, { whose: 'sector' });
    const shown = ['offered', 'overdue', 'today', 'this_week', 'asked'] as const;
    return shown.flatMap((key) =>
      day.filter((g) => g.key === key).map(({ total, rows }) => ({ key, total, needs: rows.map((r) => r.need) })),
    );
  }

  async function ofHouse(): Promise<Group[]> {
    const count = async (filters: NeedFilters) => (await countNeeds(tx, now, actor, filters, ALL)).count;
    const { needs } = await listNeeds(tx, now, actor, { overdue: 'true', sort: 'due', limit: MOST });
    return [
      { key: 'open', total: await count({ state: ['open'] }), needs: [] },
      { key: 'overdue', total: await count({ overdue: 'true' }), needs },
    ];
  }

  function partsOf({ key, total, needs }: Group): Part[] {
    const shown = needs.slice(0, MOST);
    const more = needs.length > 0 ? total - shown.length : 0;
    return [
      { text: words.digest.group[key](total) },
      ...shown.map((need) => ({ text: lineOf(need), link: `${origin}/b/${need.id}` })),
      ...(more > 0 ? [{ text: words.digest.more(more) }] : []),
    ];
  }

  function lineOf({ number, title, due }: NeedSummary): string {
    const day = due && onDay(new Date(Date.parse(due.at) - 1).toISOString(), language, now);
    return `${number} ${title} – ${words.digest.line(day)}`;
  }
}
