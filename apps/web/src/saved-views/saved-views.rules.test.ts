import { expect, test } from '@jest/globals';
import { addressOfView, goneFields, isSame } from './saved-views.rules.js';

test('a selection is the same in whatever order it was chosen, and with what was emptied', () => {
  expect(isSame({ state: 'open,answered', theme: 'land' }, { theme: 'land', state: 'answered,open', sector: '' })).toBe(
    true,
  );
  expect(isSame({ state: 'open' }, { state: 'open', sort: 'raised' })).toBe(false);
});

test('a view opens on its own page, with its filters in the address', () => {
  expect(addressOfView({ page: 'needs', filters: { state: 'answered,open', theme: 'land' } })).toBe(
    '/behov?state=answered%2Copen&theme=land',
  );
  expect(addressOfView({ page: 'figures', filters: { from: '2026-01-01' } })).toBe('/innsikt?from=2026-01-01');
});

test('what is gone is named once by its field', () => {
  expect(goneFields({ gone: ['sector', 'heldBy', 'goal', 'colour'] })).toEqual(['sector', 'goal', 'other']);
});
