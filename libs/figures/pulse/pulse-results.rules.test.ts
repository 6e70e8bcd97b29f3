import { expect, test } from '@jest/globals';
import type { IndustrySection } from '@vertskap/contract';
import { type Counted, resultOf } from './pulse-results.rules.js';

/** So many answers of each score, from 1 to 5, of one section. */
const of = (industry: IndustrySection | null, ...counts: number[]): Counted[] =>
  counts.flatMap((count, i) => (count > 0 ? [{ industry, score: i + 1, count }] : []));
const counts = (...all: number[]) => resultOf(of(null, ...all))?.parts.map(({ count }) => count);

test('nothing is shown under five answers', () => {
  expect([resultOf([]), resultOf(of('C', 0, 0, 0, 4, 0))]).toEqual([null, null]);
  expect(resultOf(of('C', 0, 0, 0, 5, 0))).toMatchObject({ n: 5 });
});

test('score by score where none is small, else in three groups with the small ones hidden, and enough beside them', () => {
  expect(counts(3, 4, 3, 6, 3)).toEqual([3, 4, 3, 6, 3]);
  expect(counts(1, 2, 3, 5, 1)).toEqual([3, 3, 6]);
  expect(counts(1, 1, 1, 5, 4)).toEqual([null, null, 9]);
  expect(counts(0, 1, 4, 5, 4)).toEqual([null, null, 9]);
  expect(counts(0, 0, 0, 5, 0)).toEqual([null, null, null]);
});

test('how many are content is said where none of what it is made of is hidden', () => {
  const good = (...all: number[]) => resultOf(of(null, ...all))?.good;
  expect([good(3, 4, 3, 6, 3), good(1, 2, 3, 5, 1), good(1, 1, 1, 5, 4), good(4, 4, 4, 1, 1)]).toEqual([9, 6, 9, null]);
});

test('an industry is shown where neither it nor those left over are small', () => {
  const industries = (...counted: Counted[][]) =>
    resultOf(counted.flat())?.industries.map(({ section, n, good }) => `${section} ${good}/${n}`);
  const large = of('C', 2, 1, 1, 3, 1);
  expect(industries(large, of('G', 2, 1, 1, 2, 2))).toEqual(['C 4/8', 'G 4/8']);
  expect(industries(large, of('F', 1, 0, 0, 1, 0))).toEqual([]); // two left over would be known
  expect(industries(large, of('G', 2, 1, 1, 2, 2), of('F', 1, 0, 0, 1, 0))).toEqual(['C 4/8']); // they are among ten
  expect(industries(large, of(null, 2, 1, 0, 2, 1))).toEqual(['C 4/8']);
  expect(industries(large, of('F', 4, 0, 0, 1, 0))).toEqual([]); // one of them is content
});

test('no count under three can be had back by taking from all what is shown', () => {
  for (const a of [5, 6, 8, 9])
    for (let good = 0; good <= a; good++)
      for (let rest = 0; rest <= 9; rest++) {
        const counted = [...of('C', a - good, 0, 0, good, 0), ...of('G', rest, 0, 0, 4, 0)];
        const result = resultOf(counted);
        const shown = result?.industries ?? [];
        const left = {
          n: (result?.n ?? 0) - sum(shown.map((it) => it.n)),
          good: (result?.good ?? 0) - sum(shown.map((it) => it.good)),
        };
        for (const it of [...shown, ...(shown.length > 0 && left.n > 0 ? [left] : [])])
          expect([it.good >= 3, it.n - it.good >= 3, it.n >= 5]).toEqual([true, true, true]);
      }
});

const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
