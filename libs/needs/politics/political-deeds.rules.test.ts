import { describe, expect, test } from '@jest/globals';
import {
  after,
  commands,
  isRejected,
  moment,
  people,
  played,
  political,
  raised,
  sector,
  type Who,
} from '../../../test/harness/a-situation.js';
import type { Clock } from '../../clocks/clock.rules.js';
import { type Outcome, perform, type Situation } from '../deed.rules.js';
import { recompute } from '../promises/recompute.rules.js';
import type { PoliticalCommand } from './political-deeds.rules.js';

const start = raised(moment('2026-03-02 09:00'));
const done = (before: Situation, when: string, who: Who, command: PoliticalCommand): Outcome => {
  const result = perform(before, command, people[who], moment(when));
  if (isRejected(result)) throw new Error(result.sentence);
  return result;
};
const why = (before: Situation, when: string, who: Who, command: PoliticalCommand) => {
  const result = perform(before, command, people[who], moment(when));
  return isRejected(result) ? result.rejected : 'done';
};
const clock = (clocks: Clock[], kind: Clock['kind']) => clocks.findLast((c) => c.kind === kind)!;
const at = (wall: string) => moment(wall).now;

describe('political priority', () => {
  test('is given and taken away by the mayor, each with a reason in the history', () => {
    const flagged = done(start, '2026-03-02 10:00', 'mayor', political.flag_priority);
    expect(flagged.need.priority).toMatchObject({ reason: 'Havna er viktigst i år.', by: { name: 'N. N.' } });
    expect(flagged.text).toBe('Havna er viktigst i år.');
    const before = after(start, flagged);
    expect(why(before, '2026-03-02 10:01', 'mayor', political.flag_priority)).toBe('wrong_state');
    const lifted = done(before, '2026-03-02 10:02', 'mayor', political.lift_priority);
    expect([lifted.need.priority, lifted.text]).toEqual([null, 'Den går av seg selv nå.']);
    expect(why(after(before, lifted), '2026-03-02 10:03', 'mayor', political.lift_priority)).toBe('wrong_state');
  });

  test('changes no clock, no ball and no deadline', () => {
    const { clocks, internalClocks, holdings, need } = done(
      start,
      '2026-03-02 10:00',
      'mayor',
      political.flag_priority,
    );
    expect([clocks, internalClocks, holdings]).toEqual([[], [], []]);
    expect([need.due, need.holder]).toEqual([start.need.due, start.need.holder]);
  });
});

describe('the mayor asks for status', () => {
  const asked = done(start, '2026-03-02 10:00', 'mayor', political.ask_status);
  const waiting = after(start, asked);

  test('and is owed an answer three working days later, by the close of the office', () => {
    expect(asked.internalClocks).toMatchObject([
      { kind: 'status', cycle: 1, side: 'municipality', dueAt: at('2026-03-05 15:30'), verdict: null },
    ]);
    expect(asked.ladder.map((s) => s.share)).toEqual([50, 80, 100, 150]);
    expect(why(waiting, '2026-03-02 10:01', 'mayor', political.ask_status)).toBe('wrong_state');
  });

  test('nothing of it is a word to business: first response and update run on, asked and answered', () => {
    const answered = done(waiting, '2026-03-03 10:00', 'handler with the ball', political.answer_status);
    for (const { clocks, message, holdings } of [asked, answered])
      expect([clocks, message, holdings]).toEqual([[], null, []]);
    expect(answered.need.due).toEqual(start.need.due);
  });

  test.each([
    ['2026-03-05 15:30', 'met'],
    ['2026-03-05 15:31', 'late'],
  ])('the answer at %s is %s, and kept out of what business sees', (when, verdict) => {
    const answered = done(waiting, when, 'handler with the ball', political.answer_status);
    expect(answered.internalClocks).toMatchObject([{ kind: 'status', verdict }]);
    expect(answered.text).toBeNull();
    expect(answered.need.statusRequests).toMatchObject([{ answeredAt: at(when).toISOString(), answer: null }]);
    expect(answered.record).toMatchObject({ kind: 'answered', answer: 'Vi venter på måling.', shared: false });
  });

  test('the answer is in the history where whoever answered shared it', () => {
    const answered = done(waiting, '2026-03-03 10:00', 'coordinator', { ...political.answer_status, shared: true });
    expect([answered.text, answered.need.statusRequests[0]?.answer]).toEqual(Array(2).fill('Vi venter på måling.'));
    const again = done(after(waiting, answered), '2026-03-04 10:00', 'mayor', political.ask_status);
    expect(again.internalClocks).toMatchObject([{ kind: 'status', cycle: 2 }]);
  });

  test('the sector that has the ball owes it, and the one that had it last while the ball is outside', () => {
    const moved = played(waiting, ['2026-03-02 11:00', 'coordinator', commands.assign_sector]);
    expect(why(moved, '2026-03-02 12:00', 'handler with the ball', political.answer_status)).toBe('not_allowed');
    expect(why(moved, '2026-03-02 12:00', 'handler elsewhere in the house', political.answer_status)).toBe('done');
    const outside = played(waiting, ['2026-03-02 11:00', 'handler with the ball', commands.question]);
    expect(why(outside, '2026-03-02 12:00', 'handler with the ball', political.answer_status)).toBe('done');
    expect(why(waiting, '2026-03-02 12:00', 'director', political.answer_status)).toBe('not_allowed');
  });

  test('a need that is withdrawn owes nothing any more', () => {
    const withdrawn = perform(waiting, commands.withdraw, people['own representative'], moment('2026-03-03 10:00'));
    if (isRejected(withdrawn)) throw new Error(withdrawn.sentence);
    expect(withdrawn.internalClocks.find((c) => c.kind === 'status')?.verdict).toBe('cancelled');
    expect(why(after(waiting, withdrawn), '2026-03-03 11:00', 'coordinator', political.answer_status)).toBe(
      'wrong_state',
    );
  });

  test('other promises move what runs', () => {
    const then = moment('2026-03-03 09:00');
    const promises = { ...then.time.policy.promises, status: { ...then.time.policy.promises.status, normal: days(5) } };
    const outcome = recompute(waiting, {
      ...then,
      time: { ...then.time, policyVersion: 2, policy: { ...then.time.policy, promises } },
    });
    expect(outcome?.clocks).toEqual([]);
    expect(outcome?.internalClocks).toMatchObject([{ kind: 'status', dueAt: at('2026-03-09 15:30') }]);
  });
});

describe('a matter for the council', () => {
  const referred = done(start, '2026-03-02 10:00', 'mayor', political.refer_to_council);
  const waiting = after(start, referred);

  test('gives the ball to the body until its meeting, and halts what stands still while it is outside', () => {
    expect(referred.need.holder).toEqual({ kind: 'external', id: null, name: 'Formannskapet' });
    expect(referred.holdings.at(-1)).toMatchObject({ needed: 'Skal tomta selges?', replyBy: '2026-03-18', to: null });
    for (const kind of ['resolution', 'next_update'] as const)
      expect(clock(referred.clocks, kind).pauses).toMatchObject([
        { reason: 'with_council', waitingFor: 'Formannskapet', to: null },
      ]);
    expect(referred.clocks.map((c) => c.kind)).not.toContain('first_response');
    expect(referred.internalClocks).toMatchObject([{ kind: 'hand_over', verdict: 'moved' }]);
  });

  test('another meeting is another stay with the same body, and the same matter', () => {
    const again = done(waiting, '2026-03-04 10:00', 'coordinator', {
      ...political.refer_to_council,
      meetingOn: '2026-03-25',
    });
    expect(again.holdings.map((h) => [h.holder.name, h.replyBy, h.to !== null])).toEqual([
      ['Formannskapet', '2026-03-18', true],
      ['Formannskapet', '2026-03-25', false],
    ]);
    expect(again.need.council).toMatchObject([{ id: referred.need.council[0]!.id, meetingOn: '2026-03-25' }]);
    expect(again.need.holderSince).toEqual(referred.need.holderSince);
  });

  test('the decision brings the ball back to the sector that had it, and what was halted runs on', () => {
    const decided = done(waiting, '2026-03-18 14:00', 'director', political.register_decision);
    expect(decided.need).toMatchObject({ state: 'open', holder: sector('plan') });
    expect(clock(decided.clocks, 'resolution').pauses).toMatchObject([{ to: at('2026-03-18 14:00') }]);
    expect(decided.need.council).toMatchObject([{ decision: { text: 'Ja.', decidedOn: '2026-03-18' } }]);
    expect(decided.clocks.map((c) => c.kind)).not.toContain('first_response');
    expect(why(after(waiting, decided), '2026-03-18 15:00', 'mayor', political.register_decision)).toBe('wrong_state');
  });

  test('a decision leaves the ball where it is once it has left the body', () => {
    const back = played(waiting, ['2026-03-05 10:00', 'coordinator', commands.assign_sector]);
    const decided = done(back, '2026-03-18 14:00', 'mayor', political.register_decision);
    expect([decided.need.holder, decided.holdings]).toEqual([sector('roads'), []]);
  });

  test.each([
    ['a meeting that has been', { ...political.refer_to_council, meetingOn: '2026-03-01' }, start],
    ['a meeting in another age', { ...political.refer_to_council, meetingOn: '2099-01-01' }, start],
    ['a decision to come', { ...political.register_decision, decidedOn: '2026-03-19' }, waiting],
    ['a decision from before', { ...political.register_decision, decidedOn: '2026-03-01' }, waiting],
  ])('%s is refused', (_, command, before) => {
    expect(why(before, '2026-03-18 14:00', 'mayor', command)).toBe('invalid_input');
  });
});

const days = (amount: number) => ({ unit: 'days' as const, amount });
