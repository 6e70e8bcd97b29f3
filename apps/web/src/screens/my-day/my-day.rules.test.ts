import { expect, test } from '@jest/globals';
import type { HomeView, NeedSummary } from '@vertskap/contract';
import { inOrder, nextDue, summaryOf } from './my-day.rules.js';

const need = (number: string, dueAt: string | null) =>
  ({ id: number, number, due: dueAt && { clock: 'resolution', at: dueAt, side: 'municipality' } }) as NeedSummary;
const home = (groups: HomeView['groups']): HomeView => ({ groups, nextDue: null });
const full = home([
  { key: 'waiting_for_others', total: 1, needs: [need('B-4', '2026-11-01T12:00:00.000Z')] },
  { key: 'today', total: 2, needs: [need('B-2', '2026-11-24T12:00:00.000Z')] },
  { key: 'overdue', total: 1, needs: [need('B-1', '2026-11-20T12:00:00.000Z')] },
  { key: 'later', total: 0, needs: [] },
  { key: 'unassigned', total: 1, needs: [need('B-3', null)] },
]);

test('what nobody has taken comes first, then what presses most; empty groups are not shown', () => {
  expect(inOrder(full).map((group) => group.key)).toEqual(['unassigned', 'overdue', 'today', 'waiting_for_others']);
});

test('next is the earliest deadline of mine, never one that others have', () => {
  expect(nextDue(full)?.number).toBe('B-1');
  expect(nextDue(full, 'B-1')?.number).toBe('B-2');
  expect(nextDue(home([full.groups[0] as HomeView['groups'][number]]))).toBeUndefined();
});

test('the totals are counted, not the rows on the page', () => {
  expect(summaryOf(full)).toEqual({ overdue: 1, today: 2 });
  expect(summaryOf(home([]))).toEqual({ overdue: 0, today: 0 });
});
