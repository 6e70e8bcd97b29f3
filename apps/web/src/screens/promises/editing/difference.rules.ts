/** One thing that is said about a policy or a calendar; `key` finds the same thing in another version of it. */
export type Line = { key: string; label: string; value: string };
export type Difference = { key: string; label: string; before: string | null; after: string | null };

/** What differs between two versions, in the order of the new one; what is gone comes last. */
export function differences(before: Line[], after: Line[]): Difference[] {
  const old = new Map(before.map((line) => [line.key, line.value]));
  const kept = new Set(after.map(({ key }) => key));
  const changed = after
    .map(({ key, label, value }) => ({ key, label, before: old.get(key) ?? null, after: value }))
    .filter((line) => line.before !== line.after);
  const gone = before
    .filter(({ key }) => !kept.has(key))
    .map(({ key, label, value }) => ({ key, label, before: value, after: null }));
  return [...changed, ...gone];
}
