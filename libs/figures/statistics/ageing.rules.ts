/** How long something has waited, in whole working days. */
export const AGE_BANDS = ['0_5', '6_10', '11_20', 'over_20'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export type AgeCount = { band: AgeBand; count: number; overdue: number };

/** The band of so many working days (0 or more, else RangeError); of a day begun only the whole ones before it count. */
export function ageBand(workingDays: number): AgeBand {
  if (!(workingDays >= 0)) throw new RangeError(`Not a number of working days: ${workingDays}`);
  const days = Math.floor(workingDays);
  if (days <= 5) return '0_5';
  if (days <= 10) return '6_10';
  return days <= 20 ? '11_20' : 'over_20';
}

/** Counts per band, all four bands in order, with how many of each are overdue. The counts add up to all that was given. */
export function ageing(waiting: readonly { workingDays: number; overdue: boolean }[]): AgeCount[] {
  const counts = new Map<AgeBand, AgeCount>(AGE_BANDS.map((band) => [band, { band, count: 0, overdue: 0 }]));
  for (const { workingDays, overdue } of waiting) {
    const at = counts.get(ageBand(workingDays));
    if (at) {
      at.count += 1;
      at.overdue += overdue ? 1 : 0;
    }
  }
  return [...counts.values()];
}
