import { expect, test } from '@jest/globals';
import { figureOf, isMine } from './backing.rules.js';

test('a figure is read as people write it', () => {
  expect(['', '  ', '12', '200 000', '1.500.000', '200\u00a0000'].map(figureOf)).toEqual([
    null,
    null,
    12,
    200_000,
    1_500_000,
    200_000,
  ]);
  expect(['ti', '-3', '1,5', '123456789012'].map(figureOf)).toEqual([undefined, undefined, undefined, undefined]);
});

test('a contact has the own company, a representative those of the mandate', () => {
  const organisation = { id: 'a', name: 'A' };
  expect(isMine({ role: 'company_contact', organisation }, 'a')).toBe(true);
  expect(isMine({ role: 'company_contact', organisation }, 'b')).toBe(false);
  expect(isMine({ role: 'association_representative', organisation }, 'b')).toBe(true);
  expect(isMine({ role: 'mayor', organisation }, 'a')).toBe(false);
});
