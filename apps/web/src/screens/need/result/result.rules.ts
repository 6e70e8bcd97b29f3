import type { ResultView } from '@vertskap/contract';

/** The last word of each side, the municipality's first. */
export const lastOfEach = (results: ResultView[]): ResultView[] =>
  (['municipality', 'association'] as const).flatMap((side) => results.findLast(({ by }) => by.side === side) ?? []);
