import { sameAs } from './canonical.rules.js';

/**
 * What I changed from `base` to `mine`, done to `theirs`: what only they changed stays theirs, and where both changed
 * the same thing mine holds. Of lists of things, such as exceptions or closed days, what I added and took away is.
 */
export function rebase<T>(base: T, mine: T, theirs: T): T {
  if (sameAs(base, mine)) return theirs;
  if (sameAs(base, theirs)) return mine;
  if (isThings(base) && isThings(mine) && isThings(theirs)) return rebaseList(base, mine, theirs) as T;
  if (isThing(base) && isThing(mine) && isThing(theirs)) return rebaseThing(base, mine, theirs) as T;
  return mine;
}

type Thing = Record<string, unknown>;

function rebaseThing(base: Thing, mine: Thing, theirs: Thing): Thing {
  // A choice between kinds, such as hours or days, is one value: its parts do not mix.
  if ('unit' in base) return mine;
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, rebase(base[key], mine[key], theirs[key])]).filter(([, value]) => value !== undefined),
  );
}

function rebaseList(base: Thing[], mine: Thing[], theirs: Thing[]): Thing[] {
  const has = (list: Thing[], it: Thing) => list.some((other) => sameAs(other, it));
  const added = mine.filter((it) => !has(base, it) && !has(theirs, it));
  return [...theirs.filter((it) => !has(base, it) || has(mine, it)), ...added];
}

const isThing = (value: unknown): value is Thing =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const isThings = (value: unknown): value is Thing[] => Array.isArray(value) && value.every(isThing);
