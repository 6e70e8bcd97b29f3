import type { ChangePreview } from '@vertskap/contract';

type Row = ChangePreview['changes'][number];

/** Is this due time over? What stands still is not late, whatever its date. */
export const isOver = ({ paused }: Pick<Row, 'paused'>, { dueAt }: Row['after'], now: Date): boolean =>
  !paused && dueAt !== null && Date.parse(dueAt) < now.getTime();

/** What a change would make late comes first, then by the new date; what has none, or stands still, comes last. */
export function worstFirst(changes: Row[], now: Date): Row[] {
  const rank = (row: Row): number => {
    if (isOver(row, row.after, now)) return isOver(row, row.before, now) ? 1 : 0;
    return row.paused || row.after.dueAt === null ? 3 : 2;
  };
  return changes.toSorted(
    (a, b) => rank(a) - rank(b) || (a.after.dueAt ?? '').localeCompare(b.after.dueAt ?? '', 'en'),
  );
}
