import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  after,
  commands,
  external,
  isRejected,
  moment,
  people,
  type Played as Command,
  raised,
  sector,
  type Who,
} from '../../test/harness/a-situation.js';
import { type Clock, isPaused, isRunning } from '../clocks/clock.rules.js';
import { perform, type Situation } from './deed.rules.js';

/** Any deed by anyone, some time after the last one: seconds, or weeks. Half of the actors are those who may do most. */
const aStep = fc.record({
  wait: fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 40 * 86_400_000 })),
  who: fc.oneof(
    fc.constantFrom<Who>('coordinator', 'own representative', 'handler elsewhere in the house'),
    fc.constantFrom(...(Object.keys(people) as Who[])),
  ),
  deed: fc.oneof(
    fc.constantFrom<Command['deed']>('answer', 'confirm', 'offer', 'accept', 'not_ours', 'take_back', 'assign_sector'),
    fc.constantFrom<Command['deed']>('commit', 'fulfil', 'postpone', 'release'),
    fc.constantFrom(...(Object.keys(commands) as Command['deed'][])),
  ),
  to: fc.constantFrom(sector('plan'), sector('roads'), sector('intake')),
  outside: fc.constantFrom(external('NVE'), external('Statsforvalteren')),
  promisedInDays: fc.integer({ min: -3, max: 60 }),
});
type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

function commandOf({ deed, to, outside, promisedInDays }: Step, { commitments }: Situation, now: Date): Command {
  if (deed === 'hand_over') return { ...commands.hand_over, to: outside };
  if (deed === 'offer' || deed === 'assign_sector') return { ...commands[deed], to };
  if (deed === 'not_ours') return { ...commands.not_ours, instead: promisedInDays > 20 ? to : null };
  const promised = new Date(now.getTime() + promisedInDays * 86_400_000).toISOString().slice(0, 10);
  const commitmentId = commitments.at(-1)?.id ?? '';
  if (deed === 'commit') return { ...commands.commit, dueOn: promised };
  const { deed: _, language: __, ...promise } = commands.commit;
  if (deed === 'answer' && promisedInDays % 2 === 0)
    return { ...commands.answer, promise: { ...promise, dueOn: promised } };
  if (deed === 'postpone') return { ...commands.postpone, commitmentId, dueOn: promised };
  if (deed === 'fulfil' || deed === 'release') return { ...commands[deed], commitmentId };
  if (deed !== 'provisional_answer') return commands[deed];
  return { ...commands.provisional_answer, promisedBy: promised };
}

/** Every other deed about an offer or a promise is done by somebody who may do it: else there would be hardly any. */
function doerOf({ who, deed, wait }: Step, { need: { offer } }: Situation): Who {
  if (wait % 2 === 1) return who;
  if (['offer', 'take_back', 'assign_sector', 'commit', 'fulfil', 'postpone'].includes(deed)) return 'coordinator';
  if (deed === 'release') return 'own representative';
  const replies = deed === 'accept' || deed === 'not_ours';
  return replies && offer ? (receivers[offer.to.id] ?? who) : who;
}
const receivers: Record<string, Who> = {
  plan: 'handler with the ball',
  roads: 'handler elsewhere in the house',
  intake: 'coordinator',
};

test('whatever people do, there is one ball, and the clocks add up', () => {
  const offers = { accepted: 0, not_ours: 0, taken_back: 0, assigned: 0, lapsed: 0 };
  const promises = { met: 0, late: 0, moved: 0, cancelled: 0 };
  const ended = { answered: 0, closed: 0, declined: 0, referred: 0, withdrawn: 0, open: 0, merged: 0 };
  fc.assert(
    fc.property(fc.array(aStep, { minLength: 5, maxLength: 25, size: 'max' }), (steps) => {
      let now = moment('2026-03-02 09:00').now;
      let situation = raised(moment(now));
      let stays = [situation.holding!];
      check(situation, stays);
      for (const step of steps) {
        now = new Date(now.getTime() + step.wait);
        const result = perform(
          situation,
          commandOf(step, situation, now),
          people[doerOf(step, situation)],
          moment(now),
        );
        if (isRejected(result)) continue;
        expect(result.need.version).toBe(situation.need.version + 1);
        if (result.offers.settled) {
          offers[result.offers.settled.end]++;
          expect(result.offers.settled.offer).toEqual(situation.need.offer);
        }
        const next = after(situation, result);
        verdictsStand(situation, next);
        stays = [...stays.filter((s) => !result.holdings.some((h) => h.id === s.id)), ...result.holdings];
        check(next, stays);
        situation = next;
      }
      ended[situation.need.state]++;
      for (const { id } of situation.commitments) {
        const verdict = situation.clocks.find((c) => c.id === id)?.verdict;
        if (verdict) promises[verdict]++;
      }
    }),
    { numRuns: 600, seed: 20_260_302 },
  );
  // the sequences reach every state, or this shows nothing
  for (const [state, times] of Object.entries({ ...ended, ...offers, ...promises }))
    expect([state, times > 5]).toEqual([state, true]);
});

function check(
  { need, clocks, commitments, holding, handOver, acceptance }: Situation,
  stays: NonNullable<Situation['holding']>[],
): void {
  const held = need.state === 'open' || need.state === 'answered';
  expect(need.holder !== null).toBe(held);
  const open = stays.filter((s) => s.to === null);
  expect(open.map((s) => s.holder)).toEqual(held ? [need.holder] : []);
  expect(holding).toEqual(open[0] ?? null);
  for (const s of stays) if (s.to) expect([s.from <= s.to, s.workingSeconds! >= 0]).toEqual([true, true]);
  clocks.forEach(adds);
  // what was promised in words runs beside all others, whatever becomes of the need but a withdrawal
  const inWords = clocks.filter((c) => commitments.some(({ id }) => id === c.id));
  expect(inWords.map((c) => c.kind)).toEqual(commitments.map(() => 'commitment'));
  for (const { id, end } of commitments) {
    const verdict = inWords.find((c) => c.id === id)?.verdict;
    if (end) expect(end.as === 'moved' ? ['moved'] : ['cancelled', 'late']).toContain(verdict);
  }
  if (need.state === 'withdrawn') expect(inWords.filter(isRunning)).toEqual([]);
  const others = clocks.filter((c) => !inWords.includes(c));
  for (const running of Map.groupBy(others.filter(isRunning), (c) => c.kind).values()) expect(running).toHaveLength(1);
  owed({ need, clocks: others });
  // the clocks inside the house: whoever has the ball owes, and whoever was offered it owes a reply
  expect(handOver.running !== null).toBe(need.holder?.kind === 'sector');
  expect(acceptance.running !== null).toBe(need.offer !== null);
  if (!need.offer) return;
  expect([need.state, need.holder?.id === need.offer.to.id]).toEqual(['open', false]);
  expect([...need.sectors, ...need.asked]).toContain(need.offer.to.id);
}

/** What must run follows from state and ball alone. */
function owed({ need, clocks }: Pick<Situation, 'need' | 'clocks'>): void {
  const running = (kind: Clock['kind']) => clocks.find((c) => c.kind === kind && isRunning(c));
  const open = need.state === 'open';
  expect(running('confirmation') !== undefined).toBe(need.state === 'answered');
  expect(clocks.some(isRunning)).toBe(open || need.state === 'answered');
  expect(running('resolution') !== undefined).toBe(open);
  expect(running('business_reply') !== undefined).toBe(open && need.holder?.kind === 'association');
  if (!open) return expect(need.due).toBeNull();
  expect(isPaused(running('resolution')!)).toBe(need.holder?.kind !== 'sector');
  for (const kind of ['first_response', 'business_reply', 'commitment'] as const)
    for (const clock of clocks.filter((c) => c.kind === kind)) expect(clock.pauses).toEqual([]);
}

function adds(clock: Clock): void {
  expect(clock.stoppedAt === null).toBe(clock.verdict === null);
  if (clock.verdict === 'met' || clock.verdict === 'late')
    expect(clock.verdict).toBe(clock.dueAt! < clock.stoppedAt! ? 'late' : 'met');
  const ends = clock.pauses.map((p) => p.to);
  expect(ends.slice(0, -1).every((to) => to !== null)).toBe(true);
  if (!isRunning(clock)) expect(ends.at(-1)).not.toBeNull();
  clock.pauses.forEach((p, i) => {
    if (p.to) expect(p.from.getTime()).toBeLessThanOrEqual(p.to.getTime());
    const before = clock.pauses[i - 1];
    if (before) expect(before.to!.getTime()).toBeLessThanOrEqual(p.from.getTime());
  });
}

/** What has stopped stays as it was judged. */
function verdictsStand(before: Situation, next: Situation): void {
  for (const clock of before.clocks.filter((c) => !isRunning(c)))
    expect(next.clocks.find((c) => c.id === clock.id)).toBe(clock);
}
