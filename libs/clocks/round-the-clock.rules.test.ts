import { expect, test } from '@jest/globals';
import { Policy, type Promised } from '@vertskap/contract';
import fc from 'fast-check';
import { recompute } from '../needs/promises/recompute.rules.js';
import { moment, raised, time } from '../../test/harness/a-situation.js';
import { type Clock, hourFrom, pauseClock, resumeClock, startClock, stopClock } from './clock.rules.js';
import { explainClock } from './explanation.rules.js';
import { keepable } from './keepable.rules.js';
import { planLadder } from './ladder.rules.js';
import { defaultPolicy } from './policy.rules.js';

const around = (amount: number) => ({ unit: 'hours' as const, amount, roundTheClock: true as const });
const at = (instant: string) => moment(new Date(instant));
const started = (amount: number, instant: string): Clock =>
  startClock('first_response', 1, around(amount), at(instant));
const explained = (clock: Clock, instant: string) =>
  explainClock(clock, time, new Date(0), null, new Date(instant), null);

test('two hours are two hours: on Saturday night, on a holiday, and while the office is open', () => {
  expect(started(2, '2026-03-07T22:00:00Z').dueAt).toEqual(new Date('2026-03-08T00:00:00Z'));
  expect(started(2, '2026-05-17T06:00:17Z').dueAt).toEqual(new Date('2026-05-17T08:00:17Z'));
  expect(started(2, '2026-03-02T09:00:00Z').dueAt).toEqual(new Date('2026-03-02T11:00:00Z'));
});

test.each([
  ['the night that loses an hour', '2026-03-29T00:30:00Z', '2026-03-29T02:30:00Z'],
  ['the night that has an hour twice', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00Z'],
])('over %s they are 7,200 seconds', (_, start, due) => {
  const clock = started(2, start);
  expect(clock.dueAt).toEqual(new Date(due));
  const { steps, grossSeconds } = explained(clock, due);
  expect(steps.filter(({ kind }) => kind === 'skipped')).toEqual([]);
  expect(steps.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0)).toBe(7_200);
  expect(grossSeconds).toBe(7_200);
});

const SPAN = { min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2028, 0, 1) / 1000 };
const second = fc.integer(SPAN);
const amounts = fc.integer({ min: 1, max: 400 });

test('whenever it starts, each step comes when that share of the hours has passed, and the pauses', () => {
  fc.assert(
    fc.property(second, amounts, fc.integer({ min: 0, max: 200_000 }), (start, amount, waited) => {
      const begun = started(amount, new Date(start * 1000).toISOString());
      const stops = moment(new Date(start * 1000 + 1));
      const runsOn = moment(new Date(start * 1000 + 1 + waited * 1000));
      const clock = resumeClock(pauseClock(begun, stops, 'with_business', 'Foreningen', null), runsOn);
      for (const { share, at: reached } of planLadder(clock, time))
        expect(reached.getTime()).toBe((start + waited) * 1000 + (amount * 3_600_000 * share) / 100);
      const due = new Date(clock.dueAt ?? 0);
      const { steps, grossSeconds, netSeconds } = explained(clock, due.toISOString());
      const counted = steps.filter(({ kind }) => kind === 'counted').reduce((sum, s) => sum + (s.seconds ?? 0), 0);
      expect(Math.abs(counted - amount * 3_600)).toBeLessThanOrEqual(1);
      expect(grossSeconds - netSeconds).toBe(waited);
    }),
  );
});

test('it is never due later than the same hours in which the office is open', () => {
  fc.assert(
    fc.property(second, amounts, (start, amount) => {
      const now = new Date(start * 1000).toISOString();
      const office = startClock('first_response', 1, { unit: 'hours', amount }, at(now));
      expect(Number(started(amount, now).dueAt)).toBeLessThanOrEqual(Number(office.dueAt));
    }),
  );
});

test('what it took is frozen in working time, as that of every other clock: figures add up one kind of time', () => {
  const stopped = stopClock(started(4, '2026-03-02T13:00:00Z'), at('2026-03-02T16:30:00Z')); // 14 to 17.30; closes at 15.30
  expect(stopped).toMatchObject({ verdict: 'met', grossSeconds: 5_400, netSeconds: 5_400 });
  expect(explained(stopped, '2026-03-03T08:00:00Z').grossSeconds).toBe(12_600);
});

test('it can be kept whenever the office is open', () => {
  const minute = { ...time.calendar, week: { mon: [['08:00', '08:01']] as const } };
  const exception = { ...defaultPolicy.exceptions[0]!, promised: around(2_000) };
  const promises = Object.fromEntries(
    Object.keys(defaultPolicy.promises).map((clock) => [clock, { normal: { unit: 'none' }, urgent: { unit: 'none' } }]),
  ) as typeof defaultPolicy.promises;
  const keeps = (promised: Promised) =>
    keepable({ calendar: minute, policy: { promises, exceptions: [{ ...exception, promised }] } }, new Date(0));
  expect([keeps(around(2_000)), keeps({ unit: 'hours', amount: 2_000 })]).toEqual([true, false]);
});

test('only an exception for opportunities may say so', () => {
  const exception = { ...defaultPolicy.exceptions[0]!, promised: around(2) };
  const accepts = (policy: unknown): boolean => Policy.safeParse(policy).success;
  expect(accepts({ ...defaultPolicy, exceptions: [exception] })).toBe(true);
  expect(accepts({ ...defaultPolicy, exceptions: [{ ...exception, kind: 'need' }] })).toBe(false);
  expect(accepts({ ...defaultPolicy, exceptions: [{ ...exception, kind: null, theme: 'land' }] })).toBe(false);
  const ordinary = { ...defaultPolicy.promises, first_response: { normal: around(2), urgent: around(2) } };
  expect(accepts({ ...defaultPolicy, promises: ordinary })).toBe(false);
});

test('a policy that begins to say so moves what runs, from its own start; one that says the same moves nothing', () => {
  const start = at('2026-03-06T13:30:00Z'); // Friday half past two
  const need = { ...raised(start).need, kind: 'opportunity' as const };
  const clock = startClock('first_response', 1, { unit: 'hours', amount: 4 }, start);
  const situation = { ...raised(start), need, clocks: [clock] };
  const policy = { ...defaultPolicy, exceptions: [{ ...defaultPolicy.exceptions[0]!, promised: around(4) }] };
  const then = { ...at('2026-03-06T14:00:00Z'), time: { ...time, policy, policyVersion: 2 } };
  const outcome = recompute(situation, then);
  expect(outcome?.clocks).toMatchObject([
    { budget: around(4), dueAt: new Date('2026-03-06T17:30:00Z'), policyVersion: 2 },
  ]);
  const ladder = outcome?.ladder.map(({ share, at: reached }) => [share, reached.toISOString().slice(11, 16)]);
  expect(ladder).toEqual([
    [50, '15:30'],
    [80, '16:42'],
    [100, '17:30'],
    [150, '19:30'],
  ]);
  expect(recompute({ ...situation, clocks: outcome?.clocks ?? [] }, then)?.clocks ?? []).toEqual([]);
});

test('the hour to say that one is on it is an hour of opening hours, or any hour where the first response is promised so', () => {
  const saturday = new Date('2026-03-07T21:00:00Z');
  const about = { spaceId: 's', kind: 'opportunity' as const, theme: null, urgency: 'normal' as const };
  expect(hourFrom(saturday, about, time)).toEqual(new Date('2026-03-09T08:00:00Z')); // Monday, from eight to nine
  const policy = { ...defaultPolicy, exceptions: [{ ...defaultPolicy.exceptions[0]!, promised: around(4) }] };
  expect(hourFrom(saturday, about, { ...time, policy })).toEqual(new Date('2026-03-07T22:00:00Z'));
  expect(hourFrom(saturday, { ...about, kind: 'need' }, { ...time, policy })).toEqual(new Date('2026-03-09T08:00:00Z'));
});
