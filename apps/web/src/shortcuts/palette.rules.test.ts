import { expect, test } from '@jest/globals';
import { matching, moved, numberIn } from './palette.rules.js';

const choices = ['Min dag', 'Behov', 'Gi ballen videre'].map((text) => ({ id: text, text, act: () => undefined }));
const found = (typed: string) => matching(choices, typed).map(({ text }) => text);

test('what holds every word is found, in any order and size of letters', () => {
  expect(found('')).toEqual(['Min dag', 'Behov', 'Gi ballen videre']);
  expect(found('VIDERE ball')).toEqual(['Gi ballen videre']);
  expect(found('dag behov')).toEqual([]);
});

test.each([
  ['B-1042', '1042'],
  ['b1042', '1042'],
  [' 7 ', '7'],
  ['Storgata 7', undefined],
  ['B-', undefined],
])('%s is the need %s', (typed, number) => expect(numberIn(typed)).toBe(number));

test('arrows go round', () => {
  expect([moved(0, -1, 3), moved(2, 1, 3), moved(0, 1, 3), moved(0, 1, 0)]).toEqual([2, 0, 1, 0]);
});
