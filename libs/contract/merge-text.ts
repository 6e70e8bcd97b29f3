import { diff3Merge } from 'node-diff3';

/** `clash`: both sides changed the same words, and both stand in the text, one paragraph after the other. */
export type Merged = { text: string; clash: boolean };
type Region = { o: string[]; a: string[]; b: string[] };

/**
 * What two people made of one text, together: paragraph by paragraph, within a paragraph word by word, and where both changed the
 * same words both paragraphs are kept, `theirs` first. Nothing that either wrote is lost. Three-way merge (Khanna, Kunal, Pierce: A formal investigation of diff3).
 */
export function mergeText(base: string, mine: string, theirs: string): Merged {
  if (mine === theirs || theirs === base) return { text: mine, clash: false };
  if (mine === base) return { text: theirs, clash: false };
  let clash = false;
  const lines = regionsOf(linesOf(base), linesOf(theirs), linesOf(mine)).flatMap((region) => {
    if (Array.isArray(region)) return region;
    const words = mergeWords(region);
    if (words !== undefined) return [words];
    clash = true;
    return [...region.a, ...region.b];
  });
  return { text: lines.join('\n'), clash };
}

/** One paragraph, or several, of which both changed something, word by word; undefined where both changed the same words, or write on at one place. */
function mergeWords({ o, a, b }: Region): string | undefined {
  const whole = beside({ o, a, b });
  if (whole) return whole.join('\n');
  const regions = regionsOf(wordsOf(o), wordsOf(a), wordsOf(b)).map((region) =>
    Array.isArray(region) ? region : region.o.length > 0 ? beside(region) : undefined,
  );
  return regions.every((region) => region !== undefined) ? regions.flat().join('') : undefined;
}

/** Where one of them only put something before or after what was there, or both did: that is no clash. */
function beside({ o, a, b }: Region): string[] | undefined {
  const begins = (side: string[]) => o.every((part, i) => side[i] === part);
  const ends = (side: string[]) => o.every((part, i) => side[side.length - o.length + i] === part);
  if (begins(b)) return [...a, ...b.slice(o.length)];
  if (begins(a)) return [...b, ...a.slice(o.length)];
  if (ends(b)) return [...b.slice(0, b.length - o.length), ...a];
  if (ends(a)) return [...a.slice(0, a.length - o.length), ...b];
  return undefined;
}

const regionsOf = (o: string[], a: string[], b: string[]): (string[] | Region)[] =>
  diff3Merge(a, o, b, { excludeFalseConflicts: true }).map(({ ok, conflict }) => ok ?? (conflict as Region));

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));
/** Words, and what stands between them; put together again they are the text. */
const wordsOf = (lines: string[]): string[] => lines.join('\n').split(/(\s+)/).filter(Boolean);
