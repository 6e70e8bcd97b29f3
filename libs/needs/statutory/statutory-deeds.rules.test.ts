import { describe, expect, test } from '@jest/globals';
import type { StatutoryBudget } from '@vertskap/contract';
import {
  after,
  commands,
  isRejected,
  moment,
  people,
  played,
  raised,
  type Who,
} from '../../../test/harness/a-situation.js';
import type { Clock } from '../../clocks/clock.rules.js';
import { perform, type Situation } from '../deed.rules.js';
import type { StatutoryCommand } from './statutory-deeds.rules.js';

/** Received Monday 2 March 2026, three weeks: over on Monday 23 March at midnight. */
const budget: StatutoryBudget = {
  unit: 'statutory',
  rule: 'a-rule',
  rulesVersion: 1,
  paragraph: '§ 1',
  period: { unit: 'weeks', amount: 3 },
  receivedOn: '2026-03-02',
  maySuspend: true,
  winterPause: null,
};

function done(before: Situation, when: string, who: Who, command: StatutoryCommand): Situation {
  const result = perform(before, command, people[who], moment(when));
  if (isRejected(result)) throw new Error(`${command.deed}: ${result.sentence}`);
  return after(before, result);
}
const register = (before: Situation, when = '2026-03-02 10:00'): Situation =>
  done(before, when, 'coordinator', { deed: 'register_statutory', budget });
const law = ({ clocks }: Situation): Clock => clocks.find((c) => c.kind === 'statutory')!;

const start = register(raised(moment('2026-03-02 09:00')));
const clockId = law(start).id;
const suspend = { deed: 'suspend_statutory', clockId, waitingFor: 'NVE', wakeOn: '2026-04-15' } as const;
const resume = { deed: 'resume_statutory', clockId } as const;
const cancel = { deed: 'cancel_statutory', clockId, reason: 'Søknaden gjelder en annen sak.' } as const;
const decide = (decidedOn: string) => ({ deed: 'decide_statutory', clockId, decidedOn }) as const;

const answered = played(start, ['2026-03-03 10:00', 'coordinator', commands.answer]);
const states: Record<string, Situation> = {
  open: start,
  answered,
  closed: played(answered, ['2026-03-04 10:00', 'own representative', commands.confirm]),
  declined: played(start, ['2026-03-03 10:00', 'coordinator', commands.decline]),
  withdrawn: played(start, ['2026-03-03 10:00', 'own representative', commands.withdraw]),
};

describe('whoever handles the need, in every state of it', () => {
  test.each([
    ['register', 'done done wrong_state wrong_state wrong_state'],
    ['suspend', 'done done done done wrong_state'],
    ['decide', 'done done done done wrong_state'],
    ['cancel', 'done done done done wrong_state'],
  ])('%s', (deed, expected) => {
    const other = { ...budget, rule: 'another-rule' };
    const command = {
      register: { deed: 'register_statutory', budget: other } as const,
      suspend,
      decide: decide('2026-03-09'),
      cancel,
    }[deed]!;
    const found = Object.values(states).map((situation) => {
      const result = perform(situation, command, people['handler with the ball'], moment('2026-03-09 10:00'));
      return isRejected(result) ? result.rejected : 'done';
    });
    expect(found.join(' ')).toBe(expected);
  });

  test('nobody else ever', () => {
    const others = (Object.keys(people) as Who[]).filter(
      (who) => !['coordinator', 'handler with the ball', 'handler who had it', 'leader with the ball'].includes(who),
    );
    expect(others).toHaveLength(10);
    for (const who of others)
      for (const situation of Object.values(states))
        expect(perform(situation, decide('2026-03-09'), people[who], moment('2026-03-09 10:00'))).toMatchObject({
          rejected: 'not_allowed',
        });
  });
});

test('it starts at the midnight that begins the day of receipt, however late it is entered', () => {
  const late = register(raised(moment('2026-03-09 09:00')), '2026-03-09 10:00');
  expect([law(late).startedAt, law(late).dueAt]).toEqual([
    new Date('2026-03-01T23:00:00Z'),
    new Date('2026-03-23T23:00:00Z'),
  ]);
  expect(law(start)).toMatchObject({ cycle: 1, side: 'municipality', dueAt: law(late).dueAt });
});

test.each([
  ['on the last day', '2026-03-23', '2026-03-23 23:59', 'met', '2026-03-23T22:59:00Z'],
  ['on the last day, entered a week later', '2026-03-23', '2026-03-30 10:00', 'met', '2026-03-23T22:59:59Z'],
  ['the day after', '2026-03-24', '2026-03-24 00:01', 'late', '2026-03-23T23:01:00Z'],
  ['the day after, entered a week later', '2026-03-24', '2026-03-30 10:00', 'late', '2026-03-24T22:59:59Z'],
])('decided %s', (_, decidedOn, when, verdict, stoppedAt) => {
  expect(law(done(start, when, 'coordinator', decide(decidedOn)))).toMatchObject({
    verdict,
    stoppedAt: new Date(stoppedAt),
  });
});

describe('a suspension', () => {
  const stands = done(start, '2026-03-06 14:00', 'coordinator', suspend);

  test('moves it by whole days, and a decision meanwhile is judged by the date it moves to', () => {
    const runs = done(stands, '2026-03-09 09:00', 'coordinator', resume);
    expect(law(runs).dueAt).toEqual(new Date('2026-03-26T23:00:00Z'));
    expect(law(done(stands, '2026-04-10 10:00', 'coordinator', decide('2026-04-10')))).toMatchObject({
      verdict: 'met',
      dueAt: new Date('2026-04-27T22:00:00Z'),
    });
  });

  test('outlasts whatever happens to the ball', () => {
    const asked = played(
      stands,
      ['2026-03-10 10:00', 'coordinator', commands.question],
      ['2026-03-11 10:00', 'own representative', commands.comment],
    );
    expect(law(asked)).toEqual(law(stands));
  });

  test('that began after the decision has to be ended first', () => {
    expect(perform(stands, decide('2026-03-05'), people.coordinator, moment('2026-03-10 10:00'))).toMatchObject({
      rejected: 'wrong_state',
    });
    const runs = done(stands, '2026-03-10 10:00', 'coordinator', resume);
    expect(law(done(runs, '2026-03-10 11:00', 'coordinator', decide('2026-03-05')))).toMatchObject({ verdict: 'met' });
  });

  test('is not for a paragraph that knows no ground for it', () => {
    const fixed = done(raised(moment('2026-03-02 09:00')), '2026-03-02 10:00', 'coordinator', {
      deed: 'register_statutory',
      budget: { ...budget, maySuspend: false },
    });
    const command = { ...suspend, clockId: law(fixed).id };
    expect(perform(fixed, command, people.coordinator, moment('2026-03-06 10:00'))).toMatchObject({
      rejected: 'not_allowed',
    });
  });
});

test('what was registered by mistake is taken back, says why, and can be registered anew', () => {
  const result = perform(start, cancel, people.coordinator, moment('2026-03-05 10:00'));
  expect(result).toMatchObject({
    deed: 'cancel_statutory',
    text: '§ 1: Søknaden gjelder en annen sak.',
    clocks: [{ id: clockId, verdict: 'cancelled', stoppedAt: moment('2026-03-05 10:00').now }],
    ladder: [],
  });
  const taken = done(start, '2026-03-05 10:00', 'coordinator', cancel);
  expect(perform(taken, cancel, people.coordinator, moment('2026-03-05 11:00'))).toMatchObject({
    rejected: 'wrong_state',
  });
  const again = perform(taken, { deed: 'register_statutory', budget }, people.coordinator, moment('2026-03-05 12:00'));
  expect(again).toMatchObject({ clocks: [{ cycle: 2, stoppedAt: null }] });
});

test('what was decided stays as it was judged: it cannot be taken back', () => {
  const decided = done(start, '2026-03-09 10:00', 'coordinator', decide('2026-03-09'));
  expect(perform(decided, cancel, people.coordinator, moment('2026-03-09 11:00'))).toMatchObject({
    rejected: 'wrong_state',
  });
});

test('the same application is entered once, but a paragraph may run twice for two of them', () => {
  const again = (receivedOn: string) =>
    perform(
      start,
      { deed: 'register_statutory', budget: { ...budget, receivedOn } },
      people.coordinator,
      moment('2026-03-09 10:00'),
    );
  expect(again('2026-03-02')).toMatchObject({ rejected: 'wrong_state' });
  expect(again('2026-03-03')).toMatchObject({ clocks: [{ cycle: 2 }] });
  expect(again('2026-03-10')).toMatchObject({ rejected: 'invalid_input' });
  expect(again('2016-03-08')).toMatchObject({ rejected: 'invalid_input' });
  expect(again('2016-03-09')).toMatchObject({ clocks: [{ cycle: 2 }] });
});
