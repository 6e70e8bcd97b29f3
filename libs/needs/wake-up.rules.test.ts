import { describe, expect, test } from '@jest/globals';
import {
  after,
  commands,
  external,
  isRejected,
  moment,
  people,
  played,
  raised,
  sector,
  time,
} from '../../test/harness/a-situation.js';
import { type Clock, isRunning } from '../clocks/clock.rules.js';
import { defaultPolicy } from '../clocks/policy.rules.js';
import { type ClockCommand, type Outcome, perform, type Rejection, type Situation } from './deed.rules.js';
import { recompute } from './promises/recompute.rules.js';

/** A pause ends by itself never, but it says when whoever waits is told. Monday 2 March 2026 at nine a need is raised. */
const start = raised(moment('2026-03-02 09:00'));
const toNve = (replyBy: string | null = null) => ({ ...commands.hand_over, to: external('NVE'), replyBy });
const at = (wall: string): Date => moment(wall).now;
const running = ({ clocks }: Situation, kind: Clock['kind']): Clock =>
  clocks.find((c) => c.kind === kind && isRunning(c))!;
const wakes = (situation: Situation, kind: Clock['kind'] = 'resolution') =>
  running(situation, kind).pauses.map((p) => p.wakeAt);
const asked = played(start, ['2026-03-02 10:00', 'coordinator', commands.question]);

describe('a pause wakes whoever waits', () => {
  test('for business: when its reply is due', () => {
    expect(running(asked, 'business_reply').dueAt).toEqual(at('2026-03-16 15:30'));
    expect(wakes(asked)).toEqual([at('2026-03-16 15:30')]);
  });

  test('for somebody outside: at the close of the day they were given, or of the next working day', () => {
    const outside = (day: string) => played(start, ['2026-03-02 10:00', 'coordinator', toNve(day)]);
    expect(wakes(outside('2026-03-12'))).toEqual([at('2026-03-12 15:30')]);
    expect(wakes(outside('2026-03-14'), 'next_update')).toEqual([at('2026-03-16 15:30')]);
  });

  test('without a day: as often as business is promised news, or after ten working days', () => {
    expect(wakes(played(start, ['2026-03-02 10:00', 'coordinator', toNve()]))).toEqual([at('2026-03-09 15:30')]);
    const none = { normal: { unit: 'none' as const }, urgent: { unit: 'none' as const } };
    const policy = { ...defaultPolicy, promises: { ...defaultPolicy.promises, next_update: none } };
    const unpromised = { ...moment('2026-03-02 10:00'), time: { ...time, policy } };
    const outside = perform(start, toNve(), people.coordinator, unpromised) as Outcome;
    expect(outside.clocks.find((c) => c.kind === 'resolution')!.pauses[0]!.wakeAt).toEqual(at('2026-03-16 15:30'));
  });

  test.each(['2026-03-01', '2016-03-01', '2036-04-01'])('not on a day that nobody can be given: %s', (day) => {
    expect(perform(start, toNve(day), people.coordinator, moment('2026-03-02 10:00'))).toMatchObject({
      rejected: 'invalid_input',
    });
  });
});

describe('one step tells it', () => {
  const ladderOf = (result: Outcome | Rejection) =>
    (result as Outcome).ladder.filter((s) => s.share === 0).map((s) => [s.pause, s.at]);

  test('of the resolution alone, which stands still together with the next update', () => {
    const outside = perform(start, toNve('2026-03-12'), people.coordinator, moment('2026-03-02 10:00'));
    expect(ladderOf(outside)).toEqual([[1, at('2026-03-12 15:30')]]);
    const ids = (outside as Outcome).ladder.filter((s) => s.share === 0).map((s) => s.clockId);
    expect(ids).toEqual([running(start, 'resolution').id]);
  });

  test('none when the ball is back, and the second pause has a number of its own', () => {
    const back = perform(asked, commands.comment, people['own representative'], moment('2026-03-04 09:00'));
    expect(ladderOf(back)).toEqual([]);
    const again = perform(after(asked, back as Outcome), toNve(), people.coordinator, moment('2026-03-05 09:00'));
    expect(ladderOf(again)).toEqual([[2, at('2026-03-12 15:30')]]);
  });
});

describe('a second question while business has the ball', () => {
  const twice = played(asked, ['2026-03-05 10:00', 'coordinator', commands.question]);

  test('is no reset: business owes by the same day, and the same pause lasts', () => {
    expect(twice.clocks.filter((c) => c.kind === 'business_reply')).toEqual([running(asked, 'business_reply')]);
    expect(running(twice, 'resolution').pauses).toEqual(running(asked, 'resolution').pauses);
  });

  test('asked after somebody outside had the ball, business owes anew', () => {
    const elsewhere = played(asked, ['2026-03-05 10:00', 'coordinator', toNve()]);
    const back = played(elsewhere, ['2026-03-06 10:00', 'coordinator', commands.question]);
    expect(back.clocks.filter((c) => c.kind === 'business_reply').map((c) => c.verdict)).toEqual(['cancelled', null]);
  });
});

describe('waiting on until another day', () => {
  const outside = played(start, ['2026-03-02 10:00', 'coordinator', toNve('2026-03-12')]);
  const until = (wakeOn: string): ClockCommand => ({
    deed: 'move_wake_up',
    clockId: running(outside, 'resolution').id,
    wakeOn,
  });
  const later = played(outside, ['2026-03-13 09:00', 'coordinator', until('2026-03-20')]);

  test('moves both clocks that stand still together, and keeps what was planned before', () => {
    for (const kind of ['resolution', 'next_update'] as const)
      expect(running(later, kind).pauses).toMatchObject([
        { to: at('2026-03-13 09:00'), wakeAt: at('2026-03-12 15:30') },
        { from: at('2026-03-13 09:00'), to: null, wakeAt: at('2026-03-20 15:30'), waitingFor: 'NVE' },
      ]);
    const result = perform(outside, until('2026-03-20'), people.coordinator, moment('2026-03-13 09:00')) as Outcome;
    expect([result.text, result.ladder.map((s) => [s.share, s.pause])]).toEqual(['NVE: 20.3.2026', [[0, 2]]]);
  });

  test('costs and gives no time', () => {
    const back = { ...commands.offer, to: sector('plan') };
    const due = (s: Situation) => running(played(s, ['2026-03-16 09:00', 'coordinator', back]), 'resolution').dueAt;
    expect(due(later)).toEqual(due(outside));
  });

  test.each([
    ['a day that has passed', until('2026-03-12'), 'invalid_input'],
    ['a clock that runs', { ...until('2026-03-20'), clockId: running(outside, 'first_response').id }, 'wrong_state'],
    ['a clock of another need', { ...until('2026-03-20'), clockId: 'elsewhere' }, 'not_found'],
  ] as [string, ClockCommand, string][])('not to %s', (_, command, rejected) => {
    expect(perform(outside, command, people.coordinator, moment('2026-03-13 09:00'))).toMatchObject({ rejected });
  });

  test('nor by business', () => {
    const result = perform(outside, until('2026-03-20'), people['own representative'], moment('2026-03-13 09:00'));
    expect(isRejected(result) && result.rejected).toBe('not_allowed');
  });
});

describe('other promises or office hours', () => {
  const changed = (situation: Situation, over: Partial<typeof time>) =>
    after(situation, recompute(situation, { ...moment('2026-03-04 09:00'), time: { ...time, ...over } })!);
  const fortnight = { normal: { unit: 'days' as const, amount: 15 }, urgent: { unit: 'days' as const, amount: 15 } };
  const policy = { ...defaultPolicy, promises: { ...defaultPolicy.promises, business_reply: fortnight } };

  test('move the wake-up with the reply that is waited for', () => {
    const next = changed(asked, { policy, policyVersion: 2 });
    expect(wakes(next)).toEqual([running(next, 'business_reply').dueAt]);
    expect(wakes(next)).toEqual([at('2026-03-23 15:30')]);
  });

  test('keep a day that was given, until that day closes, or the next where it has become a day off', () => {
    const outside = played(start, ['2026-03-02 10:00', 'coordinator', toNve('2026-03-12')]);
    const off = { date: '2026-03-12', name: { nb: 'Stengt', nn: 'Stengt', en: 'Closed' } };
    const calendar = { ...time.calendar, version: 2, closedDays: [off] };
    expect(wakes(changed(outside, { calendar, calendarVersion: 2 }))).toEqual([at('2026-03-13 15:30')]);
    const promised = { ...moment('2026-03-04 09:00'), time: { ...time, policy, policyVersion: 2 } };
    expect(recompute(outside, promised)).toBeNull();
  });
});
