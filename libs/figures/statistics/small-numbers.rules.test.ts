import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countShown, rateShown, shareForm, shownCounts } from './small-numbers.rules.js';

test('no rate under five, for anyone', () => {
  expect([0, 4, 5].map(rateShown)).toEqual([false, false, true]);
});

test('under three others see nothing; the municipality sees its own', () => {
  expect([0, 2, 3].map((n) => countShown(n, 'public'))).toEqual([false, false, true]);
  expect([0, 2, 3].map((n) => countShown(n, 'neighbour'))).toEqual([false, false, true]);
  expect([0, 2, 3].map((n) => countShown(n, 'own'))).toEqual([true, true, true]);
});

test('a share is said in counts under thirty', () => {
  expect([4, 5, 29, 30].map(shareForm)).toEqual(['none', 'of', 'of', 'percent']);
});

test('a hidden count takes the next smallest with it, so that the sum does not give it away', () => {
  expect(shownCounts([9, 2, 4, 7], 'public')).toEqual([9, null, null, 7]);
  expect(shownCounts([9, 2, 1, 7], 'public')).toEqual([9, null, null, 7]);
  expect(shownCounts([9, 1, 1, 7], 'public')).toEqual([9, null, null, null]);
  expect(shownCounts([9, 2, 4, 4], 'neighbour')).toEqual([9, null, null, 4]);
  expect(shownCounts([9, 3, 4, 7], 'public')).toEqual([9, 3, 4, 7]);
  expect(shownCounts([9, 2, 4, 7], 'own')).toEqual([9, 2, 4, 7]);
  expect(shownCounts([2], 'public')).toEqual([null]);
  expect(shownCounts([], 'public')).toEqual([]);
});

test('others never see a count under three, nor get one back from the sum', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (counts) => {
      const shown = shownCounts(counts, 'public');
      const hidden = counts.filter((_, i) => shown[i] === null);
      expect(shown.every((count, i) => count === null || (count === counts[i] && count >= 3))).toBe(true);
      const nothingLeft = hidden.length === counts.length;
      const sum = hidden.reduce((total, count) => total + count, 0);
      if (hidden.length > 0 && !nothingLeft) expect(hidden.length >= 2 && sum >= 3).toBe(true);
      if (counts.every((count) => count >= 3)) expect(shown).toEqual(counts);
    }),
  );
});
