import { expect, test } from '@jest/globals';
import { FILE_MAX } from '@vertskap/contract';
import { faultOf, inUnits, isDrawn } from './files.rules.js';

test('what is too large, empty or of a kind that is not taken is known before it is sent', () => {
  const named = (name: string, size = 1) => faultOf({ name, size });
  expect([named('a.pdf', FILE_MAX), named('a.pdf', FILE_MAX + 1), named('a.pdf', 0)]).toEqual([null, 'size', 'empty']);
  expect([named('Foto.JPG'), named('a.docm'), named('a'), named('.pdf'), named('a.pdf.exe')]).toEqual([
    null,
    'kind',
    'kind',
    'kind',
    'kind',
  ]);
});

test('images are drawn in the page unless they are heavy, or of a kind that browsers do not all know', () => {
  const drawn = (type: string, size: number) => isDrawn({ type, size });
  expect([drawn('image/png', 5_000_000), drawn('image/png', 6_000_000), drawn('image/heic', 1)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([drawn('image/svg+xml', 1), drawn('application/pdf', 1), drawn('constructor', 1)]).toEqual([
    false,
    false,
    false,
  ]);
});

test('sizes are said to two digits', () => {
  expect([1, 1_499, 340_200, 999_600, 2_449_000, 20_000_000].map(inUnits)).toEqual([
    { amount: 1, unit: 'kB' },
    { amount: 1, unit: 'kB' },
    { amount: 340, unit: 'kB' },
    { amount: 1, unit: 'MB' },
    { amount: 2.4, unit: 'MB' },
    { amount: 20, unit: 'MB' },
  ]);
});
