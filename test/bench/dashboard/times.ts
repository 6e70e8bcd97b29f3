/** What something took, in milliseconds, the fastest first once all are there. */
export type Times = number[];

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The time that so large a share took at most. */
export function at(times: Times, share: number): number {
  const ordered = times.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? NaN;
}

export const ms = (times: Times): string => `${at(times, 0.5).toFixed(2)} / ${at(times, 0.95).toFixed(2)}`;
