export type Quarter = { name: string; from: Date; to: Date };

/** The last `count` quarters of the year up to and including that of a local date, oldest first, named `2026-Q4`. */
export function lastQuarters(date: string, count: number, midnight: (date: string) => Date): Quarter[] {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const last = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, i) => {
    const quarter = last - count + 1 + i;
    return { name: nameOf(quarter), from: midnight(firstDayOf(quarter)), to: midnight(firstDayOf(quarter + 1)) };
  });
}

const nameOf = (quarter: number): string => `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
const firstDayOf = (quarter: number): string =>
  `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;
