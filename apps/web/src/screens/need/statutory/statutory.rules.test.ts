import { expect, test } from '@jest/globals';
import { currentRules } from '@vertskap/clocks';
import type { ClockView } from '@vertskap/contract';
import { choicesOf, dateFault, groupOf, standingOf, statutoryOf } from './statutory.rules.js';

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

test('every deadline that the municipality owes can be chosen, once, and none that others owe', () => {
  const offered = choicesOf(currentRules.rules).flatMap(({ rules }) => rules.map(({ id }) => id));
  const owed = currentRules.rules.filter(({ owedBy }) => owedBy === 'municipality').map(({ id }) => id);
  expect([...offered].sort()).toEqual([...owed].sort());
});

test('the law decides the group', () => {
  const group = (id: string) => groupOf(currentRules.rules.find((rule) => rule.id === id) ?? { paragraph: '' });
  expect(['pbl-21-7-1', 'sak10-7-4', 'privat-plan', 'oppmaaling'].map(group)).toEqual([
    'building',
    'building',
    'plan',
    'property',
  ]);
  expect(['servering', 'skjenking', 'offl-32', 'fvl-11a-1'].map(group)).toEqual([
    'licence',
    'licence',
    'access',
    'general',
  ]);
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
