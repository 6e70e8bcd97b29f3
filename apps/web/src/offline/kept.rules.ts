import type { MembershipView, NeedSummary, NeedView, SessionView } from '@vertskap/contract';

/** What may be read without a network, by the first part of its query's key; everything else stays in memory. */
const READ = new Set([
  'need',
  'home',
  'needs',
  'my-day',
  'desk',
  'notifications',
  'figures',
  'plan',
  'commitments',
  'meetings',
  'meeting',
  'initiatives',
  'initiative',
  'market-insights',
  'guides',
  'business-profile',
]);
/** And what fills in forms, and the rules of the law. */
const READABLE = new Set([...READ, 'raising-options', 'filter-options', 'templates', 'saved-views', 'statutory-rules']);
/** Parts of a key that are not: what fills in forms that can only be sent at once, and what is about one need, whose id the key itself would tell. */
const LEFT_OUT = new Set<unknown>(['options', 'series-dates', 'versions', 'need']);

const LARGEST = 400_000; // characters of one page
/** So many pages at most, and for so long. */
export const MOST = 200;
export const KEPT_MS = 7 * 24 * 60 * 60_000;

/** Of whatever is said of a need. */
const RESTRICTED = { visibility: 'restricted' } satisfies Partial<NeedSummary>;
const RESTRICTED_SOMEWHERE = JSON.stringify(RESTRICTED).slice(1, -1);

export type ForDevice = { text: string; withheld: boolean };
type Key = readonly unknown[];

export const mayBeKept = ([name, ...parts]: Key): boolean =>
  READABLE.has(String(name)) && !parts.some((part) => LEFT_OUT.has(part));
/** Whether a page says as of when it is by this; the dot on the bell does not. */
export const isRead = (key: Key): boolean => mayBeKept(key) && READ.has(String(key[0])) && key[1] !== 'unread';

/**
 * What of a page may lie on a device that others may pick up: no internal notes and nothing of a restricted need, not even its
 * name in a list. `withheld`: something was left out. Null where nothing may.
 */
export function forDevice(key: Key, data: unknown): ForDevice | null {
  if (!mayBeKept(key)) return null;
  const open = withoutRestricted(key[0] === 'need' ? withoutNotes(data as NeedView) : data);
  const text = JSON.stringify(open);
  if (text.includes(RESTRICTED_SOMEWHERE) || text.length > LARGEST) return null;
  return { text, withheld: text.length < JSON.stringify(data).length };
}

const withoutNotes = (view: NeedView): NeedView => ({ ...view, internal: null });

function withoutRestricted(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !namesRestricted(item)).map(withoutRestricted);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutRestricted(part)]));
}

/** A row of a list; or one that is about a need: what was told of it, or that it is like another. */
const namesRestricted = (item: unknown): boolean =>
  isObject(item) &&
  [item, ...Object.values(item)].some((part) => isObject(part) && part.visibility === RESTRICTED.visibility);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Memberships that ended or were changed since: what was fetched in them may show too much. */
export const changed = <M extends { id: string; version: number }>(before: M[], now: M[]): string[] =>
  before.filter((was) => !now.some(({ id, version }) => id === was.id && version === was.version)).map(({ id }) => id);

/** A session as this build knows it: an earlier one that kept it said nothing of hints and spaces. */
export const ofThisBuild = (session: SessionView): SessionView =>
  Object.assign({ hints: [] }, session, {
    acting: session.acting && withSpaces(session.acting),
    memberships: session.memberships.map(withSpaces),
  });
const withSpaces = (membership: MembershipView): MembershipView => Object.assign({ spaces: [] }, membership);
/** The same of a need: nothing was said of what came of it. */
export const needOfThisBuild = (view: NeedView): NeedView => ({
  ...view,
  need: Object.assign({ results: [] }, view.need),
});
