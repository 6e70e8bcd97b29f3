import { expect, test } from '@jest/globals';
import type { Budget } from '@vertskap/contract';
import type { WorkingCalendar } from './calendar.rules.js';
import { compile } from './compiled.rules.js';
import { due, milestone } from './due.rules.js';
import { explain } from './explain.rules.js';
import { type Pause, elapsed } from './pauses.rules.js';
import { wallToInstant } from './working-time.rules.js';

const day = [['08:00', '15:30']] as const;
const calendar: WorkingCalendar = {
  id: 'hall',
  version: 1,
  timeZone: 'Europe/Oslo',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day },
  publicHolidays: 'NO',
  halfDays: [{ kind: 'wednesday_before_maundy_thursday', closes: '12:00' }],
  closedDays: [{ date: '2026-04-09', name: { nb: 'Flytting', nn: 'Flytting', en: 'Moving house' } }],
  breaks: [
    {
      from: Date.parse('2026-04-14T08:00:00Z'),
      to: Date.parse('2026-04-14T09:00:00Z'),
      name: { nb: 'Brannøvelse', nn: 'Brannøving', en: 'Fire drill' },
    },
  ],
};
const cal = compile(calendar);
const at = (wall: string): number => wallToInstant(cal, wall);
const wall = (instant: number | null): string | null =>
  instant === null
    ? null
    : new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Oslo' }).replace(' ', 'T').slice(0, 19);
const days = (amount: number): Budget => ({ unit: 'days', amount });
const hours = (amount: number): Budget => ({ unit: 'hours', amount });
const pause = (from: string, to: string | null): Pause => ({ from: at(from), to: to === null ? null : at(to) });
const dueOf = (start: string, budget: Budget, ...pauses: Pause[]): string | null =>
  wall(due(cal, at(start), budget, pauses));

// Monday 2 March 2026 begins an ordinary week.
test('a budget in days counts from the day after and ends at the close of the last working day', () => {
  expect(dueOf('2026-03-02T10:00', days(3))).toBe('2026-03-05T15:30:00');
  expect(dueOf('2026-03-02T23:00', days(1))).toBe('2026-03-03T15:30:00');
  expect(dueOf('2026-03-07T10:00', days(1))).toBe('2026-03-09T15:30:00');
  expect(dueOf('2026-03-31T10:00', days(1))).toBe('2026-04-01T12:00:00');
  expect(dueOf('2026-03-31T10:00', days(3))).toBe('2026-04-08T15:30:00');
});

test('a budget of no days ends at the first close that is left', () => {
  expect(dueOf('2026-03-02T10:00', days(0))).toBe('2026-03-02T15:30:00');
  expect(dueOf('2026-03-02T15:30', days(0))).toBe('2026-03-02T15:30:00');
  expect(dueOf('2026-03-02T16:00', days(0))).toBe('2026-03-03T15:30:00');
  expect(dueOf('2026-03-07T10:00', days(0))).toBe('2026-03-09T15:30:00');
});

test('a budget in hours ends to the second', () => {
  expect(dueOf('2026-03-02T10:00:17', hours(2))).toBe('2026-03-02T12:00:17');
  expect(dueOf('2026-03-02T18:00', hours(2))).toBe('2026-03-03T10:00:00');
  expect(dueOf('2026-03-02T08:00', hours(7.5))).toBe('2026-03-02T15:30:00');
  expect(dueOf('2026-03-02T08:00', hours(45.425))).toBe('2026-03-10T08:25:30');
});

test('a promised date is due at its close, and no pause moves it', () => {
  const budget: Budget = { unit: 'date', date: '2026-03-06' };
  expect(dueOf('2026-03-02T10:00', budget, pause('2026-03-03T10:00', null))).toBe('2026-03-06T15:30:00');
  expect(dueOf('2026-03-02T10:00', { unit: 'date', date: '2026-04-02' })).toBe('2026-04-07T15:30:00');
});

test('no promise, no due time', () => {
  expect(dueOf('2026-03-02T10:00', { unit: 'none' })).toBeNull();
});

test('in days, a pause costs each working day whose close it covers', () => {
  const start = '2026-03-02T10:00';
  const five = (...pauses: Pause[]): string | null => dueOf(start, days(5), ...pauses);
  expect(five()).toBe('2026-03-09T15:30:00');
  expect(five(pause('2026-03-03T08:00', '2026-03-03T15:29:59'))).toBe('2026-03-09T15:30:00');
  expect(five(pause('2026-03-03T12:00', '2026-03-04T12:00'))).toBe('2026-03-10T15:30:00');
  expect(five(pause('2026-03-03T12:00', '2026-03-03T15:30'))).toBe('2026-03-10T15:30:00');
  expect(five(pause('2026-03-06T15:30', '2026-03-09T08:00'))).toBe('2026-03-09T15:30:00');
  expect(five(pause('2026-03-06T15:29:59', '2026-03-07T08:00'))).toBe('2026-03-10T15:30:00');
  expect(five(pause('2026-03-02T11:00', '2026-03-03T09:00'))).toBe('2026-03-09T15:30:00');
  expect(five(pause('2026-03-05T11:00', '2026-03-11T09:00'))).toBe('2026-03-13T15:30:00');
});

test('in days, how a pause is cut into pieces makes no difference', () => {
  const whole = dueOf('2026-03-02T10:00', days(5), pause('2026-03-03T12:00', '2026-03-05T12:00'));
  const pieces = [
    pause('2026-03-04T09:00', '2026-03-05T12:00'),
    pause('2026-03-03T12:00', '2026-03-03T15:00'),
    pause('2026-03-03T15:00', '2026-03-04T10:00'),
  ];
  expect(dueOf('2026-03-02T10:00', days(5), ...pieces)).toBe(whole);
  expect(whole).toBe('2026-03-11T15:30:00');
});

test('a pause that lasts still leaves no due time, unless it came too late to matter', () => {
  for (const budget of [days(5), hours(10)]) {
    expect(dueOf('2026-03-02T10:00', budget, pause('2026-03-03T08:00', null))).toBeNull();
    const without = dueOf('2026-03-02T10:00', budget);
    expect(dueOf('2026-03-02T10:00', budget, pause('2026-03-20T08:00', null))).toBe(without);
    expect(dueOf('2026-03-02T10:00', budget, pause(without ?? '', null))).toBe(without);
  }
});

test('amounts that are none are refused', () => {
  for (const budget of [days(1.5), days(-1), hours(-1), hours(NaN)])
    expect(() => due(cal, at('2026-03-02T10:00'), budget)).toThrow(RangeError);
});

test('milestones at shares of the budget', () => {
  const share = (budget: Budget, part: number, ...pauses: Pause[]): string | null =>
    wall(milestone(cal, at('2026-03-02T10:00'), budget, pauses, part));
  expect(share(hours(10), 0.5)).toBe('2026-03-02T15:00:00');
  expect(share(hours(10), 0.8)).toBe('2026-03-03T10:30:00');
  expect(share(hours(10), 1.5)).toBe('2026-03-04T10:00:00');
  expect(share(days(5), 0.5)).toBe('2026-03-05T11:45:00');
  expect(share(days(5), 0.8)).toBe('2026-03-06T15:30:00');
  expect(share(days(5), 1)).toBe('2026-03-09T15:30:00');
  expect(share(days(5), 1.5)).toBe('2026-03-12T11:45:00');
  expect(share(days(5), 0.5, pause('2026-03-03T12:00', '2026-03-04T12:00'))).toBe('2026-03-06T11:45:00');
  expect(share({ unit: 'date', date: '2026-03-02' }, 0.5)).toBe('2026-03-02T12:45:00');
  expect(share({ unit: 'date', date: '2026-03-02' }, 1)).toBe('2026-03-02T15:30:00');
  expect(share({ unit: 'none' }, 0.5)).toBeNull();
});

test('gross, paused and net time', () => {
  const pauses = [pause('2026-03-03T09:00', '2026-03-03T10:00'), pause('2026-03-04T15:00', null)];
  expect(elapsed(cal, at('2026-03-03T08:00'), at('2026-03-05T08:30'), pauses)).toEqual({
    gross: 15.5 * 3600,
    paused: 2 * 3600,
    net: 13.5 * 3600,
  });
  expect(elapsed(cal, at('2026-03-03T08:00'), at('2026-03-02T08:00'), pauses).gross).toBe(0);
});

/** One line a step, for reading. */
function told(start: string, budget: Budget, now: string, ...pauses: Pause[]): string[] {
  const { steps } = explain(cal, at(start), budget, pauses, at(now));
  return steps.map(({ kind, from, to, workdays, seconds, why, name }) => {
    const span = [from, to].map((text) => (text.length > 10 ? wall(Date.parse(text)) : text)).join('..');
    return [kind, span, workdays, seconds && `${seconds / 3600}h`, why, name?.en]
      .filter((x) => x !== null && x !== undefined)
      .join(' ');
  });
}

test('why a budget in days ends when it does', () => {
  expect(told('2026-03-31T10:00', days(5), '2026-03-31T10:00')).toEqual([
    'event_day 2026-03-31..2026-03-31 0',
    'counted 2026-04-01..2026-04-01 1 half_day Wednesday before Maundy Thursday',
    'skipped 2026-04-02..2026-04-02 holiday Maundy Thursday',
    'skipped 2026-04-03..2026-04-03 holiday Good Friday',
    'skipped 2026-04-04..2026-04-05 weekend',
    'skipped 2026-04-06..2026-04-06 holiday Easter Monday',
    'counted 2026-04-07..2026-04-08 2',
    'skipped 2026-04-09..2026-04-09 closed_day Moving house',
    'counted 2026-04-10..2026-04-10 1',
    'skipped 2026-04-11..2026-04-12 weekend',
    'counted 2026-04-13..2026-04-13 1',
  ]);
});

test('why a budget in days ends when it does, with pauses', () => {
  expect(told('2026-03-02T10:00', days(2), '2026-03-09T09:00', pause('2026-03-03T10:00', '2026-03-05T10:00'))).toEqual([
    'event_day 2026-03-02..2026-03-02 0',
    'paused 2026-03-03..2026-03-04 2 pause',
    'counted 2026-03-05..2026-03-06 2',
  ]);
});

test('why a budget in hours ends when it does', () => {
  const start = '2026-04-10T14:00';
  expect(told(start, hours(20), start, pause('2026-04-13T09:00', '2026-04-13T10:00'))).toEqual([
    'counted 2026-04-10T14:00:00..2026-04-10T15:30:00 1.5h',
    'skipped 2026-04-11..2026-04-12 weekend',
    'counted 2026-04-13T08:00:00..2026-04-13T09:00:00 1h',
    'paused 2026-04-13T09:00:00..2026-04-13T10:00:00 1h pause',
    'counted 2026-04-13T10:00:00..2026-04-13T15:30:00 5.5h',
    'counted 2026-04-14..2026-04-14 1 6.5h',
    'skipped 2026-04-14T10:00:00..2026-04-14T11:00:00 closed_day Fire drill',
    'counted 2026-04-15T08:00:00..2026-04-15T13:30:00 5.5h',
  ]);
});

test('an explanation adds up, and says when a pause lasts still', () => {
  const start = at('2026-03-02T10:00');
  const paused = [pause('2026-03-03T10:00', null)];
  const now = explain(cal, start, hours(10), paused, at('2026-03-04T10:00'));
  expect(now).toMatchObject({ standing: true, counted: { unit: 'hours', seconds: 36_000 }, pausedSeconds: 27_000 });
  expect(wall(now.due)).toBe('2026-03-04T12:30:00');
  const later = explain(cal, start, hours(10), paused, at('2026-03-05T10:00'));
  expect(wall(later.due)).toBe('2026-03-05T12:30:00');
  expect(explain(cal, start, days(2), [], start)).toMatchObject({ standing: false, counted: { workdays: 2 } });
  expect(explain(cal, start, { unit: 'none' }, [], start)).toMatchObject({ steps: [], due: null, counted: null });
});

test('whole seconds that add up, whatever the milliseconds', () => {
  const start = at('2026-04-10T14:00') + 123;
  const waiting = { from: at('2026-04-13T09:00') + 456, to: at('2026-04-13T10:00') + 789 };
  const why = explain(cal, start, hours(20), [waiting], start);
  expect(why.due).toBe(at('2026-04-15T13:30') + 123 + 333);
  const seconds = (kind: string): number[] => why.steps.flatMap((s) => (s.kind === kind ? [s.seconds ?? 0] : []));
  expect([...seconds('counted'), ...seconds('paused')].every(Number.isInteger)).toBe(true);
  expect(seconds('counted').reduce((a, b) => a + b)).toBe(20 * 3600);
  expect(elapsed(cal, start, why.due ?? 0, [waiting])).toEqual({ gross: 75_600, paused: 3600, net: 72_000 });
});
