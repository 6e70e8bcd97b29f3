import { expect, test } from '@jest/globals';
import { sameAs } from './canonical.rules.js';
import type { ChangePreview } from '@vertskap/contract';
import { differences } from './difference.rules.js';
import { worstFirst } from './worst-first.rules.js';

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

test('what would become late comes first, what stands still or has no date last', () => {
  type Row = ChangePreview['changes'][number];
  const row = (title: string, before: string, after: string | null, paused = false): Row => {
    const side = (date: string | null) => ({
      budget: { unit: 'days' as const, amount: 1 },
      dueAt: date && `2026-11-${date}T14:30:00.000Z`,
    });
    return {
      need: { id: title, number: 'B-1', title },
      promise: null,
      owed: null,
      clock: 'resolution',
      paused,
      before: side(before),
      after: side(after),
    };
  };
  const rows = [
    row('none', '20', null),
    row('paused', '20', '01', true),
    row('later', '20', '29'),
    row('late anyway', '10', '11'),
    row('soon', '20', '25'),
    row('late now', '28', '20'),
    row('late now, longer', '28', '19'),
  ];
  expect(worstFirst(rows, new Date('2026-11-24T08:00:00Z')).map(({ need }) => need?.title)).toEqual([
    'late now, longer',
    'late now',
    'late anyway',
    'soon',
    'later',
    'none',
    'paused',
  ]);
});
