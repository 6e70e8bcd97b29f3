import { expect, test } from '@jest/globals';
import { matching } from './matching.rules.js';
import { inParts, mentionsIn } from './mention.rules.js';

const kari = { kind: 'person' as const, id: 'a', name: 'Kari Moe', unit: 'Plan og bygg' };
const moe = { kind: 'person' as const, id: 'b', name: 'Kari Moen', unit: 'Vei' };
const plan = { kind: 'sector' as const, id: 'c', name: 'Plan og bygg', unit: null };
const all = [kari, moe, plan];

test('whoever is meant is found by the beginning of a word of the name or the unit', () => {
  const found = (typed: string) => matching(all, typed).map(({ id }) => id);
  expect(found('')).toEqual(['a', 'b', 'c']);
  expect(found('kari m')).toEqual(['a', 'b']);
  expect(found('MOEN')).toEqual(['b']);
  expect(found('bygg')).toEqual(['a', 'c']);
  expect(found('lan')).toEqual([]);
});

test('what was deleted again mentions nobody, and nobody is mentioned twice', () => {
  expect(mentionsIn('Spør @Kari Moen og @Plan og bygg.', [kari, moe, moe, plan])).toEqual([
    { kind: 'person', id: 'a' }, // the server knows the text as little: "@Kari Moe" begins "@Kari Moen"
    { kind: 'person', id: 'b' },
    { kind: 'sector', id: 'c' },
  ]);
  expect(mentionsIn('Ingen.', [kari])).toEqual([]);
});

test('names are marked where they stand, the longer ones whole', () => {
  expect(inParts('Takk, @Kari Moen!', ['Kari Moe', 'Kari Moen'])).toEqual([
    { text: 'Takk, ', mention: false },
    { text: '@Kari Moen', mention: true },
    { text: '!', mention: false },
  ]);
  expect(inParts('a (b) @c', ['b)', 'c']).at(-1)).toEqual({ text: '@c', mention: true });
  expect(inParts('Takk.')).toEqual([{ text: 'Takk.', mention: false }]);
});
