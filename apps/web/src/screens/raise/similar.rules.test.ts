import { expect, test } from '@jest/globals';
import { mostAlike, tellingWords } from './similar.rules.js';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => ({ id })) as [
  { id: string },
  { id: string },
  { id: string },
  { id: string },
];

test('the longest words are asked for, each once, at most three', () => {
  expect(tellingWords('Skilt, skiltplan og SKILTPLAN i Storgata: avklaring')).toEqual([
    'skiltplan',
    'avklaring',
    'storgata',
  ]);
  expect(tellingWords('Ny vei nå')).toEqual([]);
});

test('what most words found comes first', () => {
  expect(
    mostAlike([
      [a, b],
      [b, c],
      [b, a],
    ]),
  ).toEqual([b, a]);
});

test('one word in common is not enough when there are several', () => {
  expect(mostAlike([[a], [b]])).toEqual([]);
  expect(mostAlike([[a, b]])).toEqual([a, b]);
});

test('two hits in one need are one', () => {
  expect(mostAlike([[a, a], [b]])).toEqual([]);
});

test('no more than three are shown', () => {
  expect(mostAlike([[a, b, c, d]])).toHaveLength(3);
});
