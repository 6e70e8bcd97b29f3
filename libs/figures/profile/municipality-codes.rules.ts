import { divided2024, renumbered2024 } from './renumbered.rules.js';

/** Where the whole country stands. */
export const COUNTRY = '0';
/** The first year whose numbers we know: after the reform of 2020. */
export const numbersIn = 2020;
const REFORM = 2024;
const sinceReform = new Set([...Object.values(renumbered2024), ...Object.values(divided2024).flat()]);

/**
 * Whose figure it is, by the numbers of today. `summed`: the statistics office has added up the years before a reform itself (`K-3101`).
 * `unused`: the number was not in use that year, as tables of many years have it with a nought.
 */
export type Placed =
  | { place: string; was: 'today' | 'renumbered' | 'summed' | 'unused' }
  | { refused: 'county' | 'no_municipality' | 'before_numbers' | 'divided' | 'unknown'; into?: string[] };

/**
 * The municipality of today behind a code of a table, for a figure of that year; `known` are the numbers of today. A municipality that was
 * divided has no successor: what it had cannot be shared out, so it is refused, never guessed. A number of before 2020 may be there still, with more
 * land behind it: those years are taken as the office's own sums alone.
 */
export function placeOfCode(code: string, year: number, known: ReadonlySet<string>): Placed {
  const summed = /^[kK][-._ ]?(?=\d{4}$)/.test(code);
  const bare = code.replace(/^[kK][-._ ]?(?=\d{4}$)/, '').trim();
  if (/^0{1,4}$/.test(bare)) return { place: COUNTRY, was: 'today' };
  if (/^\d{1,2}$/.test(bare)) return { refused: 'county' };
  if (/^(9999|\d\d99)$/.test(bare)) return { refused: 'no_municipality' };
  if (year < numbersIn && !summed) return { refused: 'before_numbers' };
  if (divided2024[bare]) return { refused: 'divided', into: divided2024[bare] };
  const now = renumbered2024[bare];
  if (now && known.has(now)) return { place: now, was: year < REFORM ? 'renumbered' : 'unused' };
  if (!known.has(bare)) return { refused: 'unknown' };
  if (summed) return { place: bare, was: 'summed' };
  return { place: bare, was: year < REFORM && sinceReform.has(bare) ? 'unused' : 'today' };
}

const MADE_UP = 'made-up:';

/** Under which place a municipality's figures stand: its number, or for one that is made up its short name. */
export const figurePlaceOf = ({ number, slug }: { number: string | null; slug: string }): string =>
  number ?? `${MADE_UP}${slug}`;

/** The country that a place is compared with: one that is made up has a country of its own. */
export const countryOf = (place: string): string => (place.startsWith(MADE_UP) ? `${MADE_UP}${COUNTRY}` : COUNTRY);
