import { hashKey } from '@tanstack/react-query';

/** What the server keeps; `base`: since when, by its clock. */
export type Found<T> = { content: T; savedAt: string; base: string };

/**
 * What this device keeps. `unsaved`: the server has not taken it yet. `base`: when the server kept what this was written upon, by its clock.
 * `given`: what the server was last given and has not answered for. `newer`: what another device wrote meanwhile; until the person has chosen
 * between the two, nothing is given to the server and nothing deleted there.
 */
export type StoredDraft<T> = {
  content: T;
  savedAt: string;
  base?: string;
  unsaved?: boolean;
  given?: T;
  newer?: Found<T>;
};

/**
 * What this device keeps once the server has been looked at. What was written upon that, or says the same, stands. Else what another device wrote
 * takes its place, and is only offered where what is here has not come to the server, or the person is writing it (`mine`).
 */
export function meet<T>(
  { newer: _, given, ...own }: StoredDraft<T>,
  found: Found<T> | null,
  mine: boolean,
): StoredDraft<T> {
  if (!found || (own.base && own.base >= found.base)) return own; // a look may be answered late
  if (saySame(own.content, found.content)) return { ...own, base: found.base, unsaved: false };
  if (given && saySame(given, found.content)) return { ...own, base: found.base };
  return mine || own.unsaved ? { ...own, newer: found } : found;
}

const saySame = (one: unknown, other: unknown): boolean => hashKey([one]) === hashKey([other]);
