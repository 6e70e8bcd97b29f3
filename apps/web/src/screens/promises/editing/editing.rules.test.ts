import { expect, test } from '@jest/globals';
import { sameAs } from './canonical.rules.js';
import { differences } from './difference.rules.js';

test('the order of keys says nothing, the order of a list does', () => {
  expect(sameAs({ a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 })).toBe(true);
  expect(sameAs({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(sameAs({ a: 1 }, { a: 1, b: null })).toBe(false);
});

test('a changed line says both values, a new one only the new, a removed one only the old', () => {
  const line = (key: string, value: string) => ({ key, label: key.toUpperCase(), value });
  expect(
    differences([line('a', '1'), line('b', '2'), line('c', '3')], [line('d', '4'), line('c', '3'), line('a', '5')]),
  ).toEqual([
    { key: 'd', label: 'D', before: null, after: '4' },
    { key: 'a', label: 'A', before: '1', after: '5' },
    { key: 'b', label: 'B', before: '2', after: null },
  ]);
});
