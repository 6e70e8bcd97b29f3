import { expect, test } from '@jest/globals';
import type { ClockView } from '@vertskap/contract';
import { dateFault, groupOf, standingOf, statutoryOf } from './statutory.rules.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const clock = (some: Partial<ClockView>) =>
  ({
    id: 'c',
    cycle: 1,
    stoppedAt: null,
    verdict: null,
    pauses: [],
    dueAt: '2026-12-01T23:00:00.000Z',
    ...some,
  }) as ClockView;
const open = {
  from: '2026-11-20T09:00:00.000Z',
  to: null,
  reason: 'suspended',
  waitingFor: 'Statsforvalteren',
  wakeAt: null,
} as const;

test('a deadline runs, stands still, has passed, or was decided', () => {
  expect(standingOf(clock({}), now)).toBe('running');
  expect(standingOf(clock({ dueAt: null }), now)).toBe('running');
  expect(standingOf(clock({ dueAt: '2026-11-23T23:00:00.000Z' }), now)).toBe('over');
  expect(standingOf(clock({ dueAt: '2026-11-23T23:00:00.000Z', pauses: [open] }), now)).toBe('suspended');
  expect(standingOf(clock({ pauses: [{ ...open, to: '2026-11-21T09:00:00.000Z' }] }), now)).toBe('running');
  expect(standingOf(clock({ stoppedAt: now.toISOString(), verdict: 'met' }), now)).toBe('met');
  expect(standingOf(clock({ stoppedAt: now.toISOString(), verdict: 'late', pauses: [open] }), now)).toBe('late');
  expect(standingOf(clock({ stoppedAt: now.toISOString(), verdict: 'cancelled' }), now)).toBe('cancelled');
});

test('only the deadlines of the law are shown, those that run first', () => {
  const law = { unit: 'statutory' } as ClockView['budget'];
  const found = statutoryOf([
    clock({ id: 'promise', budget: { unit: 'days', amount: 3 } }),
    clock({ id: 'decided', budget: law, stoppedAt: now.toISOString() }),
    clock({ id: 'runs', budget: law, cycle: 2 }),
  ]);
  expect(found.map(({ id }) => id)).toEqual(['runs', 'decided']);
});

test('the law decides the group', () => {
  const groups = ['pbl § 21-7 (1)', 'SAK10 § 7-4 a, pbl § 19-2', 'pbl § 12-11', 'matrikkelforskriften § 18'];
  expect(groups.map((paragraph) => groupOf({ paragraph }))).toEqual(['building', 'building', 'plan', 'property']);
  const others = ['serveringsloven § 10', 'alkoholloven, tjenesteloven § 11', 'offl § 32 (2)', 'kommuneloven § 12-1'];
  expect(others.map((paragraph) => groupOf({ paragraph }))).toEqual(['licence', 'licence', 'access', 'general']);
});

test('a day of receipt or decision has been, is not older than the server takes, and in order', () => {
  expect(dateFault('', '2026-11-24')).toBe('missing');
  expect(dateFault('2026-11-25', '2026-11-24')).toBe('future');
  expect(dateFault('2026-11-24', '2026-11-24')).toBeNull();
  expect(dateFault('2016-11-24', '2026-11-24')).toBeNull();
  expect(dateFault('2016-11-23', '2026-11-24')).toBe('too_old');
  expect(dateFault('2026-11-03', '2026-11-24', '2026-11-04')).toBe('before_receipt');
  expect(dateFault('2026-11-04', '2026-11-24', '2026-11-04')).toBeNull();
});
