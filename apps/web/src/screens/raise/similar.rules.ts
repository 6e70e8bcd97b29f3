const WORDS = 3;
const SHORTEST = 5;
const SHOWN = 3;

/** The longest words of a headline: in Norwegian the long ones say what it is about. At most three, each once. */
export function tellingWords(headline: string): string[] {
  const words = new Set(headline.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
  return [...words]
    .filter((word) => word.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .slice(0, WORDS);
}

/**
 * The needs that most of the searches found, best first. With several words, one in common is chance: two are asked for.
 * @param found for each word what it found
 */
export function mostAlike<T extends { id: string }>(found: T[][]): T[] {
  const counted = new Map<string, { need: T; words: number }>();
  for (const needs of found) {
    for (const need of new Map(needs.map((it) => [it.id, it])).values()) {
      counted.set(need.id, { need, words: (counted.get(need.id)?.words ?? 0) + 1 });
    }
  }
  return [...counted.values()]
    .filter(({ words }) => words >= Math.min(2, found.length))
    .sort((a, b) => b.words - a.words)
    .slice(0, SHOWN)
    .map(({ need }) => need);
}
