import { describe, expect, test } from '@jest/globals';
import type { Budget } from '@vertskap/contract';
import { moment, time } from '../../test/harness/a-situation.js';
import {
  type Clock,
  clockView,
  dueIfStarted,
  isPaused,
  isRunning,
  pauseClock,
  redue,
  resumeClock,
  startClock,
  stopClock,
  workingSeconds,
} from './clock.rules.js';

const hours = (amount: number): Budget => ({ unit: 'hours', amount });
const days = (amount: number): Budget => ({ unit: 'days', amount });
/** Monday 2 March 2026, an ordinary week: open 8 to 15.30. */
const started = (budget: Budget, at = '2026-03-02 09:00'): Clock => startClock('resolution', 1, budget, moment(at));
const wall = (date: Date | null): string | null =>
  date &&
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' }).format(date);

describe('starting', () => {
  test('stamps the promise with the versions it was made by', () => {
    expect(started(days(3))).toMatchObject({
      cycle: 1,
      side: 'municipality',
      budget: days(3),
      stoppedAt: null,
      verdict: null,
      pauses: [],
      policyVersion: 1,
      calendarVersion: 1,
    });
    expect(startClock('business_reply', 1, days(3), moment('2026-03-02 09:00')).side).toBe('association');
  });

  test.each<[Budget, string, string | null]>([
    [hours(2), '2026-03-02 09:00', '2026-03-02 11:00'],
    [hours(7.5), '2026-03-02 09:00', '2026-03-03 09:00'],
    [hours(1), '2026-03-06 15:00', '2026-03-09 08:30'],
    [days(3), '2026-03-02 09:00', '2026-03-05 15:30'],
    [days(1), '2026-03-06 23:00', '2026-03-09 15:30'],
    [{ unit: 'date', date: '2026-03-10' }, '2026-03-02 09:00', '2026-03-10 15:30'],
    [{ unit: 'none' }, '2026-03-02 09:00', null],
  ])('%j from %s is due %s', (budget, at, due) => {
    expect(wall(started(budget, at).dueAt)).toBe(due);
  });

  test('the date that would be promised now is the date of the clock that would start now', () => {
    const { now } = moment('2026-03-02 09:00');
    const about = { spaceId: 's', kind: 'need' as const, theme: null, urgency: 'normal' as const };
    expect(dueIfStarted('first_response', about, now, time)).toBe('2026-03-05');
    const silent = { ...time.policy.promises, first_response: { normal: { unit: 'none' as const }, urgent: days(1) } };
    const policy = { ...time.policy, promises: silent } as typeof time.policy;
    expect(dueIfStarted('first_response', about, now, { ...time, policy })).toBeNull();
  });
});

describe('stopping', () => {
  test.each([
    ['2026-03-02 10:59', 'met'],
    ['2026-03-02 11:00', 'met'],
    ['2026-03-02 11:01', 'late'],
  ])('two hours from nine, stopped %s: %s', (at, verdict) => {
    expect(stopClock(started(hours(2)), moment(at)).verdict).toBe(verdict);
  });

  test('a promise of nothing cannot be broken', () => {
    expect(stopClock(started({ unit: 'none' }), moment('2030-01-02 09:00'))).toMatchObject({
      dueAt: null,
      verdict: 'met',
    });
  });

  test('the verdict is frozen: stopping, pausing and resuming what has stopped changes nothing', () => {
    const stopped = stopClock(started(hours(2)), moment('2026-03-03 10:00'));
    const later = moment('2026-03-04 10:00');
    expect(stopClock(stopped, later)).toBe(stopped);
    expect(stopClock(stopped, later, 'cancelled')).toBe(stopped);
    expect(pauseClock(stopped, later, 'with_business', 'X', null)).toBe(stopped);
    expect(resumeClock(stopped, later)).toBe(stopped);
    expect(isRunning(stopped)).toBe(false);
  });

  test('a clock that stops while it stands still is judged by the time it stood still', () => {
    const paused = pauseClock(
      started(hours(2)),
      moment('2026-03-02 10:00'),
      'with_business',
      'Næringsforeningen',
      null,
    );
    const stopped = stopClock(paused, moment('2026-03-04 10:00'));
    expect(stopped).toMatchObject({ verdict: 'met', pauses: [{ to: moment('2026-03-04 10:00').now }] });
    expect(wall(stopped.dueAt)).toBe('2026-03-04 11:00');
  });
});

describe('standing still', () => {
  const paused = pauseClock(started(hours(2)), moment('2026-03-02 10:00'), 'with_external', 'NVE', null);

  test('keeps the date it had, until it runs on; then the date moves by the working time it stood still', () => {
    expect([isRunning(paused), isPaused(paused), wall(paused.dueAt)]).toEqual([true, true, '2026-03-02 11:00']);
    const resumed = resumeClock(paused, moment('2026-03-03 09:30'));
    expect([isPaused(resumed), wall(resumed.dueAt)]).toEqual([false, '2026-03-03 10:30']);
  });

  test('nights and weekends move nothing', () => {
    const evening = pauseClock(
      started(hours(2), '2026-03-06 14:30'),
      moment('2026-03-06 16:00'),
      'with_external',
      'NVE',
      null,
    );
    expect(wall(resumeClock(evening, moment('2026-03-09 07:00')).dueAt)).toBe('2026-03-09 09:00');
  });

  test('for another reason ends the first pause where the second begins', () => {
    const again = pauseClock(paused, moment('2026-03-02 12:00'), 'with_business', 'Næringsforeningen', null);
    expect(again.pauses.map((p) => [p.reason, wall(p.from), wall(p.to)])).toEqual([
      ['with_external', '2026-03-02 10:00', '2026-03-02 12:00'],
      ['with_business', '2026-03-02 12:00', null],
    ]);
  });

  test('a clock that runs is not resumed, and several pauses add up', () => {
    const running = started(hours(4));
    expect(resumeClock(running, moment('2026-03-02 10:00'))).toBe(running);
    const at = (t: string) => moment(`2026-03-02 ${t}`);
    const once = resumeClock(pauseClock(running, at('10:00'), 'with_business', 'A', null), at('10:30'));
    const twice = resumeClock(pauseClock(once, at('11:00'), 'with_external', 'B', null), at('11:15'));
    expect(wall(twice.dueAt)).toBe('2026-03-02 13:45');
  });

  test('a new promise while it stands still is reckoned as of when the pause began', () => {
    const longer = { ...paused, budget: hours(3) };
    expect(wall(redue(longer, time).dueAt)).toBe('2026-03-02 12:00');
  });
});

test('working seconds leave out what lies outside the office hours', () => {
  const [from, to] = [moment('2026-03-06 15:00').now, moment('2026-03-09 09:00').now];
  expect(workingSeconds(time, from, to)).toBe(30 * 60 + 3600);
  expect(workingSeconds(time, to, to)).toBe(0);
});

test('the time a clock took, and whose it was, are frozen when it stops; while it runs there is none', () => {
  const running = started(hours(4));
  expect([running.creditedTo, running.grossSeconds, running.netSeconds]).toEqual([null, null, null]);
  const friday = pauseClock(running, moment('2026-03-06 15:00'), 'with_external', 'A', null);
  const stopped = stopClock(friday, { ...moment('2026-03-09 08:30'), creditedTo: 'roads' });
  const hoursOfWeek = 6.5 + 4 * 7.5; // started Monday at 9
  expect([stopped.creditedTo, stopped.grossSeconds, stopped.netSeconds]).toEqual([
    'roads',
    (hoursOfWeek + 0.5) * 3600,
    (hoursOfWeek - 0.5) * 3600,
  ]);
  expect(stopClock(stopped, { ...moment('2026-03-10 12:00'), creditedTo: 'plan' })).toBe(stopped);
});

test('what travels says what the clock says', () => {
  const clock = stopClock(
    pauseClock(started(hours(2)), moment('2026-03-02 10:00'), 'with_business', 'A', moment('2026-03-09 15:30').now),
    moment('2026-03-02 12:00'),
  );
  expect(clockView(clock)).toEqual({
    id: clock.id,
    kind: 'resolution',
    cycle: 1,
    side: 'municipality',
    budget: hours(2),
    startedAt: '2026-03-02T08:00:00.000Z',
    dueAt: '2026-03-02T12:00:00.000Z',
    stoppedAt: '2026-03-02T11:00:00.000Z',
    verdict: 'met',
    creditedTo: null,
    grossSeconds: 3 * 3600,
    netSeconds: 3600,
    pauses: [
      {
        from: '2026-03-02T09:00:00.000Z',
        to: '2026-03-02T11:00:00.000Z',
        reason: 'with_business',
        waitingFor: 'A',
        wakeAt: '2026-03-09T14:30:00.000Z',
      },
    ],
  });
});
