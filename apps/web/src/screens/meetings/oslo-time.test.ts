import { expect, test } from '@jest/globals';
import { instantAt, wallOf } from './oslo-time.js';

test('a time on the wall is an instant, in winter and in summer, and back', () => {
  expect(instantAt('2026-12-04', '09:30')).toBe('2026-12-04T08:30:00.000Z');
  expect(instantAt('2026-06-04', '09:30')).toBe('2026-06-04T07:30:00.000Z');
  expect(wallOf('2026-06-04T07:30:00.000Z')).toEqual(['2026-06-04', '09:30']);
});

test('around the hour that is skipped, and the one that comes twice', () => {
  expect(instantAt('2026-03-29', '01:30')).toBe('2026-03-29T00:30:00.000Z');
  expect(instantAt('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00.000Z');
  expect(instantAt('2026-10-25', '03:30')).toBe('2026-10-25T02:30:00.000Z');
});

test('what is no time is none', () => expect(instantAt('', '09:30')).toBeNull());
