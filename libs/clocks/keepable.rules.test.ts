import { expect, test } from '@jest/globals';
import type { Promised } from '@vertskap/contract';
import { dateToKeep, keepable } from './keepable.rules.js';
import { defaultPolicy } from './policy.rules.js';
import type { WorkingCalendar } from './time/time.rules.js';

const now = new Date('2026-03-02T08:00:00Z');
const open = (from: string, to: string, more: Partial<WorkingCalendar> = {}): WorkingCalendar => ({
  id: 'office',
  version: 1,
  timeZone: 'Europe/Oslo',
  publicHolidays: 'NO',
  week: { mon: [[from, to]] },
  ...more,
});
const promising = (promised: Promised) => ({
  ...defaultPolicy,
  promises: { ...defaultPolicy.promises, resolution: { normal: promised, urgent: promised } },
  exceptions: [],
});

test.each<[string, Promised, WorkingCalendar, boolean]>([
  ['what we propose, one day a week', { unit: 'days', amount: 20 }, open('08:00', '15:30'), true],
  ['400 days, one day a week', { unit: 'days', amount: 400 }, open('08:00', '15:30'), false],
  ['2000 hours, a morning a week', { unit: 'hours', amount: 2_000 }, open('08:00', '15:30'), true],
  ['2000 hours, a minute a week', { unit: 'hours', amount: 2_000 }, open('08:00', '08:01'), false],
  ['nothing, a minute a week', { unit: 'none' }, open('08:00', '08:01'), true],
  [
    'days, open once',
    { unit: 'days', amount: 1 },
    open('08:00', '15:30', { week: {}, openings: [{ date: '2026-03-03', hours: [['08:00', '15:30']] }] }),
    false,
  ],
])('%s', (_, promised, calendar, expected) => {
  expect(keepable({ calendar, policy: promising(promised) }, now)).toBe(expected);
});

test('an exception is a promise too', () => {
  const exception = {
    spaceId: 's',
    kind: null,
    theme: null,
    urgency: null,
    clock: 'resolution' as const,
    promised: { unit: 'days' as const, amount: 400 },
  };
  const policy = { ...defaultPolicy, exceptions: [exception] };
  expect(keepable({ calendar: open('08:00', '15:30'), policy }, now)).toBe(false);
});

test.each([
  ['2026-02-27', 'past'],
  ['1850-01-01', 'past'],
  ['2026-03-02', 'fine'],
  ['2036-02-29', 'fine'],
  ['2036-03-10', 'too_far'],
  ['9999-12-31', 'too_far'],
])('on 2 March 2026, a date to keep: %s is %s', (date, expected) => {
  expect(dateToKeep(date, now)).toBe(expected);
});
