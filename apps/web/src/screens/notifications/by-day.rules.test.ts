import { expect, test } from '@jest/globals';
import type { NotificationView } from '@vertskap/contract';
import { byDay, dayBefore } from './by-day.rules.js';

const inOslo = (moment: Date): string => moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });
const at = (id: string, instant: string): NotificationView => ({
  id,
  at: instant,
  readAt: null,
  need: { id: 'n', number: 'B-1', title: 'x', visibility: 'space' },
  what: { kind: 'deadline', clock: 'resolution', share: 50, dueAt: instant },
});

test('notifications are grouped by the date where the municipality is, in their order', () => {
  const days = byDay(
    [
      at('c', '2026-11-24T08:00:00.000Z'),
      at('b', '2026-11-23T23:30:00.000Z'), // half past midnight on the 24th in Oslo
      at('a', '2026-11-23T22:30:00.000Z'),
    ],
    inOslo,
  );
  expect(days.map(({ date, notifications }) => [date, notifications.map(({ id }) => id)])).toEqual([
    ['2026-11-24', ['c', 'b']],
    ['2026-11-23', ['a']],
  ]);
});

test('no notifications, no days', () => expect(byDay([], inOslo)).toEqual([]));

test('the day before is found over months, years and changes of the clock', () => {
  expect(['2026-03-01', '2027-01-01', '2026-03-30', '2026-10-26'].map(dayBefore)).toEqual([
    '2026-02-28',
    '2026-12-31',
    '2026-03-29',
    '2026-10-25',
  ]);
});
