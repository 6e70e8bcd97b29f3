import { expect, test } from '@jest/globals';
import type { CheckView, TeamCallView } from '@vertskap/contract';
import { progressOf, stateOf, textOf } from './opportunity.rules.js';

const call = (over: Partial<TeamCallView>) =>
  ({
    answerBy: '2026-03-02T10:00:00.000Z',
    confirmedAt: null,
    lapsedAt: null,
    calledOffAt: null,
    ...over,
  }) as TeamCallView;

test.each([
  [{}, '2026-03-02T09:59:59Z', 'waiting'],
  [{}, '2026-03-02T10:00:01Z', 'silent'],
  [{ lapsedAt: '2026-03-02T10:00:01.000Z' }, '2026-03-02T10:01:00Z', 'silent'],
  [{ confirmedAt: '2026-03-02T10:00:00.000Z' }, '2026-03-02T12:00:00Z', 'in_time'],
  [{ confirmedAt: '2026-03-02T10:00:00.001Z', lapsedAt: '2026-03-02T10:00:00.001Z' }, '2026-03-02T12:00:00Z', 'late'],
  [{ calledOffAt: '2026-03-02T09:30:00.000Z' }, '2026-03-02T12:00:00Z', 'called_off'],
  [
    { confirmedAt: '2026-03-02T09:10:00.000Z', calledOffAt: '2026-03-02T09:30:00.000Z' },
    '2026-03-02T09:40:00Z',
    'called_off',
  ],
])('%j at %s is %s', (over, now, state) => {
  expect(stateOf(call(over), new Date(now))).toBe(state);
});

test('what is not relevant is not waited for; a text that nobody translated is read as it is', () => {
  const check = (state: CheckView['state']) => ({ state, texts: { nb: 'Tomt', nn: null, en: 'Land' } }) as CheckView;
  expect(progressOf([check('done'), check('open'), check('not_relevant')])).toEqual({ done: 1, of: 2 });
  expect((['nb', 'nn', 'en'] as const).map((language) => textOf(check('open'), language))).toEqual([
    'Tomt',
    'Tomt',
    'Land',
  ]);
});
