import { expect, test } from '@jest/globals';
import type { MyDayView, NeedSummary } from '@vertskap/contract';
import { filled, nextDue, summaryOf } from './my-day.rules.js';

const row = (number: string, dueAt: string | null) => ({
  need: {
    id: number,
    number,
    due: dueAt && { clock: 'resolution', at: dueAt, side: 'municipality' },
  } as NeedSummary,
  handler: null,
  snoozedUntil: null,
});
const day = (groups: MyDayView['groups']): MyDayView => ({ groups, nextDue: null });
const full = day([
  { key: 'overdue', total: 1, rows: [row('B-1', '2026-11-20T12:00:00.000Z')] },
  { key: 'today', total: 2, rows: [row('B-2', '2026-11-24T12:00:00.000Z')] },
  { key: 'later', total: 0, rows: [] },
  { key: 'asked', total: 1, rows: [row('B-3', '2026-11-02T12:00:00.000Z')] },
  { key: 'waiting_for_others', total: 1, rows: [row('B-4', '2026-11-01T12:00:00.000Z')] },
  { key: 'snoozed', total: 1, rows: [row('B-5', '2026-11-01T12:00:00.000Z')] },
]);

test('empty groups are not shown', () => {
  expect(filled(full).map((group) => group.key)).toEqual([
    'overdue',
    'today',
    'asked',
    'waiting_for_others',
    'snoozed',
  ]);
});

test('next is the earliest deadline of mine, never one that others have, and never one that I have put off', () => {
  expect(nextDue(full)?.number).toBe('B-1');
  expect(nextDue(full, ({ number }) => number === 'B-1')?.number).toBe('B-2');
  expect(nextDue(day(full.groups.slice(3)))).toBeUndefined();
});

test('the totals are counted, not the rows on the page', () => {
  expect(summaryOf(full)).toEqual({ overdue: 1, today: 2 });
  expect(summaryOf(day([]))).toEqual({ overdue: 0, today: 0 });
});
