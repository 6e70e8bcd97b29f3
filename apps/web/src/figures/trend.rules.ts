import type { WeekPoint } from '@vertskap/contract';
import { ENOUGH, FIRM, xmr, type Xmr } from './xmr.rules.js';

/** What the weeks say about how fast the municipality answers, in words that a heading can use. */
export type Finding =
  | { kind: 'too_few'; weeks: number; needed: number }
  | { kind: 'faster' | 'slower' | 'ordinary'; weeks: number; limits: Xmr; provisional: boolean };

/** Weeks without a median (under three answers) are left out: they are no zeros. In working days, as the limits are. */
export function finding(trend: WeekPoint[], secondsPerWorkday: number): Finding {
  const days = medians(trend, secondsPerWorkday).map((point) => point.days);
  const limits = xmr(days);
  if (!limits) return { kind: 'too_few', weeks: days.length, needed: ENOUGH };
  const kind = { lower: 'faster', higher: 'slower', ordinary: 'ordinary' } as const;
  return { kind: kind[limits.now], weeks: days.length, limits, provisional: days.length < FIRM };
}

/** Median first response of the weeks that have one, in working days, with the week's place in the series. */
export const medians = (trend: WeekPoint[], secondsPerWorkday: number): { place: number; days: number }[] =>
  trend.flatMap(({ medianSeconds }, place) =>
    medianSeconds === null ? [] : [{ place, days: medianSeconds / secondsPerWorkday }],
  );

/** `2026-W07` is week 7. */
export const weekNumber = (week: string): number => Number(week.slice(-2));
