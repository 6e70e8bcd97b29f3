import { expect, test } from '@jest/globals';
import { countClocks, type CountedClock } from './clocks.rules.js';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const clock = (over: Partial<CountedClock>): CountedClock => ({
  why: 'began',
  kind: 'first_response',
  cycle: 1,
  startedAt: at(2),
  dueAt: at(5),
  stoppedAt: null,
  verdict: null,
  gross: 0,
  net: 0,
  whose: 'plan',
  state: 'open',
  unconfirmed: false,
  again: false,
  ...over,
});
const count = (clocks: CountedClock[], sector: string | null = null) =>
  countClocks(clocks, { now: at(10), sector, weeks: [at(2), at(9)], quarters: [at(1), at(5), at(12)] });

test('a first response that is owed past its date is late already; one withdrawn is neither; a later cycle is another matter', () => {
  const { responses } = count([
    clock({ verdict: 'met', gross: 5 }),
    clock({ verdict: 'late', gross: 9 }),
    clock({ verdict: 'cancelled', gross: 2 }),
    clock({ startedAt: at(3) }),
    clock({ startedAt: at(4), dueAt: at(11) }),
    clock({ cycle: 2, verdict: 'met', gross: 1 }),
    clock({ why: 'stopped', verdict: 'met', gross: 7 }),
  ]);
  expect(responses).toEqual({ taken: [5, 9], void: [2], waitingSince: [at(3), at(4)], met: 1, late: 2 });
});

test('weeks count what was raised by when it began, and what was answered by when it stopped', () => {
  const stopped = (over: Partial<CountedClock>) => clock({ why: 'stopped', ...over });
  const { weeks } = count([
    clock({ startedAt: at(8) }),
    clock({ startedAt: at(9) }),
    stopped({ stoppedAt: at(9), verdict: 'late', gross: 4 }),
    stopped({ stoppedAt: at(9), verdict: 'cancelled', gross: 1 }),
    stopped({ stoppedAt: at(1), verdict: 'met', gross: 6 }),
  ]);
  expect(weeks).toEqual([
    { week: 1, raised: 1, taken: [] },
    { week: 2, raised: 1, taken: [4] },
  ]);
});

test('a commitment belongs to the quarter in which it was judged, or its date passed', () => {
  const promised = (over: Partial<CountedClock>) => clock({ why: 'promised', kind: 'commitment', ...over });
  const { commitments } = count([
    promised({ dueAt: at(2), stoppedAt: at(6), verdict: 'met' }),
    promised({ dueAt: at(2), stoppedAt: at(4), verdict: 'moved' }),
    promised({ dueAt: at(4) }),
    promised({ dueAt: at(5), verdict: 'late', stoppedAt: at(5) }),
    promised({ dueAt: at(5), verdict: 'met', stoppedAt: at(5), state: null }),
  ]);
  expect(commitments).toEqual([
    { quarter: 1, kept: 0, moved: 1, broken: 1, onNoNeed: 0 },
    { quarter: 2, kept: 2, moved: 0, broken: 1, onNoNeed: 1 },
  ]);
});

test('answers were sent back where a later cycle began; a declined need was not answered', () => {
  const answer = (over: Partial<CountedClock>) =>
    clock({ why: 'stopped', kind: 'resolution', verdict: 'met', gross: 8, net: 3, ...over });
  const { closings, resolution } = count([
    answer({ state: 'closed' }),
    answer({ state: 'closed', unconfirmed: true }),
    answer({ state: 'closed', again: true }),
    answer({ state: 'answered' }),
    answer({ state: 'declined' }),
    answer({ verdict: 'cancelled' }),
    answer({ state: 'referred', verdict: 'late' }),
    answer({ state: 'referred', verdict: 'cancelled' }),
  ]);
  expect(closings).toEqual({ confirmed: 1, unconfirmed: 1, sentBack: 1, waiting: 1, referred: 2 });
  expect(resolution).toEqual({ gross: [8, 8, 8, 8, 8], net: [3, 3, 3, 3, 3] });
});

test('a chosen sector counts its own clocks; what business owed, and how other sectors keep theirs, stays', () => {
  const clocks = [
    clock({ verdict: 'met' }),
    clock({ verdict: 'met', whose: 'vei' }),
    clock({ kind: 'business_reply', verdict: 'met', whose: null }),
    clock({ why: 'stopped', kind: 'next_update', verdict: 'met', net: 4 }),
    clock({ why: 'stopped', kind: 'next_update', verdict: 'late', net: 6, whose: 'vei' }),
    clock({ why: 'stopped', kind: 'hand_over', verdict: 'moved', net: 5 }),
    clock({ why: 'stopped', kind: 'next_update', verdict: 'cancelled', net: 9, whose: null }),
  ];
  const steps = [
    { sectorId: 'plan', kind: 'next_update', net: [4] },
    { sectorId: 'plan', kind: 'hand_over', net: [5] },
  ];
  const [all, plan] = [count(clocks), count(clocks, 'plan')];
  expect(all.steps).toEqual([steps[0], { sectorId: 'vei', kind: 'next_update', net: [6] }, steps[1]]);
  expect(plan.steps).toEqual(steps);
  expect([all.responses.met, plan.responses.met, plan.businessReplies.met]).toEqual([2, 1, 1]);
  expect([...plan.kept]).toEqual([
    ['plan', { met: 1, judged: 1 }],
    ['vei', { met: 0, judged: 1 }],
  ]);
});
