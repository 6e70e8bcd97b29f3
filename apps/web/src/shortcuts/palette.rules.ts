/** Something that can be chosen: gone to, or done. */
export type Choice = { id: string; text: string; hint?: string; act: () => void };

/** Those that hold all words that were typed; all of them while nothing was. */
export function matching(choices: Choice[], typed: string): Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
}

/** The number of a need, where somebody typed one: `B-1042`, `b1042` or `1042`. */
export const numberIn = (typed: string): string | undefined => /^\s*(?:b-?)?(\d{1,9})\s*$/i.exec(typed)?.[1];

/** The place after a press of an arrow, round and round. */
export const moved = (at: number, step: 1 | -1, count: number): number =>
  count === 0 ? 0 : (at + step + count) % count;
