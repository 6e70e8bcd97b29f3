import type { Mentionable } from '@vertskap/contract';

/** Somebody who was picked while writing. */
export type Picked = Pick<Mentionable, 'kind' | 'id' | 'name'>;

/** As the contract lets one text mention. */
const MOST = 20;

/** What is sent: each whose name still stands in the text, once. */
export const mentionsIn = (body: string, picked: Picked[] = []): Pick<Mentionable, 'kind' | 'id'>[] =>
  [...new Map(picked.map((it) => [it.id, it])).values()]
    .filter(({ name }) => body.includes(`@${name}`))
    .slice(0, MOST)
    .map(({ kind, id }) => ({ kind, id }));

/** The text in parts, those that mention somebody marked; longer names before those that they begin with. */
export function inParts(body: string, names: string[] = []): { text: string; mention: boolean }[] {
  if (names.length === 0) return [{ text: body, mention: false }];
  const sorted = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => `@${name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}`);
  return body
    .split(new RegExp(`(${sorted.join('|')})`, 'u'))
    .map((text, i) => ({ text, mention: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
