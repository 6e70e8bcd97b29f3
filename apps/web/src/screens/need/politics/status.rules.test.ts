import { expect, test } from '@jest/globals';
import type { StatusReport } from '@vertskap/contract';
import { standingOf } from './status.rules.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const clock = (of: Partial<NonNullable<StatusReport['clock']>>) =>
  ({ dueAt: '2026-11-24T23:00:00.000Z', verdict: 'running', ...of }) as StatusReport['clock'];

test('a question of the mayor is late when its day is over; an answer tells whether it came in time', () => {
  expect(standingOf(null, clock({}), now)).toBe('waiting');
  expect(standingOf(null, clock({ dueAt: '2026-11-23T23:00:00.000Z' }), now)).toBe('late');
  expect(standingOf(null, undefined, now)).toBe('waiting-no-date');
  expect(standingOf(null, clock({ verdict: 'cancelled' }), now)).toBe('cancelled');
  expect(standingOf('2026-11-24T08:00:00.000Z', clock({ verdict: 'met' }), now)).toBe('answered');
  expect(standingOf('2026-11-24T08:00:00.000Z', clock({ verdict: 'late' }), now)).toBe('answered-late');
});
