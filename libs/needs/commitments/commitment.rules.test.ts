import { expect, test } from '@jest/globals';
import { commands, isRejected, moment, people, played, raised, type Who } from '../../../test/harness/a-situation.js';
import { after, type AnyCommand, type Outcome, perform, type Situation } from '../deed.rules.js';

/** What the sides promise each other, and what becomes of it: 20 March 2026 is a Friday, and the town hall closes 15.30. */
const start = raised(moment('2026-03-02 09:00'));
const promised = played(start, ['2026-03-03 10:00', 'handler with the ball', commands.commit]);
const [id] = promised.commitments.map((c) => c.id);
const clockOf = (situation: Situation, which = id) => situation.clocks.find((c) => c.id === which);

const act = (from: Situation, when: string, who: Who, command: AnyCommand): Situation | string => {
  const result = perform(from, command, people[who], moment(when));
  return isRejected(result) ? result.rejected : after(from, result as Outcome);
};
const done = (...[from, when, who, command]: Parameters<typeof act>): Situation => {
  const result = act(from, when, who, command);
  if (typeof result === 'string') throw new Error(`${who} ${command.deed}: ${result}`);
  return result;
};
const fulfil = { ...commands.fulfil, commitmentId: id! };
const postpone = { ...commands.postpone, commitmentId: id! };
const release = { ...commands.release, commitmentId: id! };

test('a promise has a clock of its own, due as its day closes', () => {
  expect(clockOf(promised)).toMatchObject({ kind: 'commitment', side: 'municipality', verdict: null });
  expect(clockOf(promised)?.dueAt).toEqual(new Date('2026-03-20T15:30:00+01:00'));
  expect(promised.commitments).toMatchObject([{ what: 'Vi gruser veien.', certainty: 'firm', end: null }]);
});

test('it stops no other clock: business has not been answered', () => {
  const running = (situation: Situation) => situation.clocks.filter((c) => c.verdict === null).map((c) => c.kind);
  expect(running(promised)).toEqual([...running(start), 'commitment']);
});

test.each([
  ['2026-03-20 15:30', 'met'],
  ['2026-03-20 15:31', 'late'],
])('done at %s it is %s', (when, verdict) => {
  expect(clockOf(done(promised, when, 'coordinator', fulfil))?.verdict).toBe(verdict);
});

test('moved in time, with its words and who promised; the date of before says why', () => {
  const moved = done(promised, '2026-03-19 10:00', 'coordinator', postpone);
  const [old, next] = moved.commitments;
  expect(old).toMatchObject({ id, end: { as: 'moved', reason: 'Det er tele i bakken.' } });
  expect(next).toMatchObject({ what: 'Vi gruser veien.', by: old?.by, at: old?.at, movedFrom: id, end: null });
  expect([clockOf(moved)?.verdict, clockOf(moved, next?.id)?.budget]).toEqual([
    'moved',
    { unit: 'date', date: '2026-03-27' },
  ]);
});

test('once its date has passed it is moved no more, and stays broken whatever comes', () => {
  const late = '2026-03-23 09:00';
  expect(act(promised, late, 'coordinator', postpone)).toBe('wrong_state');
  const released = done(promised, late, 'own representative', release);
  expect(clockOf(released)?.verdict).toBe('late');
  expect(released.commitments[0]?.end?.as).toBe('released');
});

test('released in time it counts nowhere', () => {
  const released = done(promised, '2026-03-10 09:00', 'own representative', { ...release, reason: 'Vi fikk hjelp.' });
  expect(clockOf(released)?.verdict).toBe('cancelled');
  expect(released.commitments[0]?.end).toMatchObject({ as: 'released', reason: 'Vi fikk hjelp.' });
  expect(act(released, '2026-03-11 09:00', 'coordinator', fulfil)).toBe('wrong_state');
});

test('who promised says when it is done or moved; the other side alone releases', () => {
  const when = '2026-03-10 09:00';
  expect(act(promised, when, 'own representative', fulfil)).toBe('not_allowed');
  expect(act(promised, when, 'own representative', postpone)).toBe('not_allowed');
  expect(act(promised, when, 'coordinator', release)).toBe('not_allowed');
  const ours = played(start, ['2026-03-03 10:00', 'own representative', commands.commit]);
  const [theirs] = ours.commitments;
  expect(clockOf(ours, theirs?.id)?.side).toBe('association');
  expect(act(ours, when, 'coordinator', { ...fulfil, commitmentId: theirs!.id })).toBe('not_allowed');
  expect(act(ours, when, 'own representative', { ...fulfil, commitmentId: theirs!.id })).toMatchObject({});
});

test('neither an answer, another date for it, nor a merge ends it; a withdrawal does', () => {
  const steps: [string, Who, AnyCommand][] = [
    ['2026-03-04 10:00', 'handler with the ball', commands.provisional_answer],
    ['2026-03-05 10:00', 'handler with the ball', { ...commands.provisional_answer, promisedBy: '2026-03-25' }],
  ];
  const twice = played(promised, ...steps);
  expect(twice.clocks.filter((c) => c.kind === 'commitment').map((c) => c.verdict)).toEqual([null, 'moved', null]);
  const answered = played(twice, ['2026-03-06 10:00', 'handler with the ball', commands.answer]);
  expect(clockOf(answered)?.verdict).toBeNull();
  const confirmed = played(answered, ['2026-03-07 10:00', 'own representative', commands.confirm]);
  expect(clockOf(done(confirmed, '2026-03-20 10:00', 'coordinator', fulfil))?.verdict).toBe('met');
  expect(clockOf(done(twice, '2026-03-06 10:00', 'coordinator', commands.merge))?.verdict).toBeNull();
  expect(clockOf(done(twice, '2026-03-06 10:00', 'own representative', commands.withdraw))?.verdict).toBe('cancelled');
});

test.each([
  ['2026-02-27', 'passed'],
  ['0001-01-01', 'long ago'],
  ['2037-01-01', 'far ahead'],
])('nothing is promised for %s, which is %s', (dueOn) => {
  expect(act(start, '2026-03-03 10:00', 'coordinator', { ...commands.commit, dueOn })).toBe('invalid_input');
  expect(act(promised, '2026-03-04 10:00', 'coordinator', { ...postpone, dueOn })).toBe('invalid_input');
});

test('it is not moved to the date it has', () => {
  expect(act(promised, '2026-03-04 10:00', 'coordinator', { ...postpone, dueOn: '2026-03-20' })).toBe('invalid_input');
});
