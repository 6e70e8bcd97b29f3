const YEARS = 2;
/** The latest; more would not move the dates. */
export const MOST = 1_000;

/** So far back is what is like it looked for. */
export function since(now: Date): Date {
  const at = new Date(now);
  at.setUTCFullYear(at.getUTCFullYear() - YEARS);
  return at;
}
