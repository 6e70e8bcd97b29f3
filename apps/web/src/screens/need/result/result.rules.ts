import type { ResultView } from '@vertskap/contract';

/** The last word of each side, the municipality's first. */
export const lastOfEach = (results: ResultView[]): ResultView[] =>
  (['municipality', 'association'] as const).flatMap((side) => results.findLast(({ by }) => by.side === side) ?? []);

/** A number as people write it, with spaces; null where nothing was written, undefined where it is no whole number. */
export function wholeNumber(text: string): number | null | undefined {
  const digits = text.replaceAll(/[\s.]/g, '');
  if (digits === '') return null;
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
}
