/** The longest time over which growth is told, in years. */
const YEARS = 5;

/**
 * The period that growth up to `latest` is counted from: of the same time of year, at most five years before, the earliest that there is. Undefined
 * where there is none. A period is `2024`, or `2024K4`.
 */
export function growthFrom(periods: readonly string[], latest: string): string | undefined {
  const year = (period: string): number => Number(period.slice(0, 4));
  return periods
    .filter((period) => period.slice(4) === latest.slice(4))
    .filter((period) => period < latest && year(period) >= year(latest) - YEARS)
    .toSorted()[0];
}
