import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { sparing } from './sparing.js';

const MINUTE = 60_000;
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('of what changes every second, the first change is said at once, then one a minute, and the last of all', () => {
  const said: { text: string; at: number }[] = [];
  const began = Date.now();
  const voice = sparing(MINUTE, '0', (text) => said.push({ text, at: Date.now() - began }));
  for (let second = 1; second <= 150; second++) {
    voice.offer(String(second));
    jest.advanceTimersByTime(1_000);
  }
  jest.advanceTimersByTime(5 * MINUTE);
  expect(said.map(({ text }) => text)).toEqual(['1', '60', '120', '150']);
  expect(said.slice(1).every(({ at }, i) => at - said[i]!.at >= MINUTE)).toBe(true);
});

test('what is shown already, what changes back, and what comes after the end is not said', () => {
  const said: string[] = [];
  const voice = sparing(MINUTE, 'a', (text) => said.push(text));
  voice.offer('a');
  voice.offer('b');
  voice.offer('a');
  jest.advanceTimersByTime(2 * MINUTE);
  voice.offer('c');
  voice.end();
  jest.advanceTimersByTime(2 * MINUTE);
  expect(said).toEqual([]);
});
