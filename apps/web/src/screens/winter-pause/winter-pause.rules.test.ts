import { expect, test } from '@jest/globals';
import { faultOf, withPause } from './winter-pause.rules.js';

const pause = { rule: 'oppmaaling', from: '11-01', to: '04-30', basis: 'Forskrift om vinterpause' };

test('a pause has days that exist, leaves two months, and names its regulation', () => {
  expect(faultOf(pause)).toBeNull();
  expect(faultOf({ ...pause, to: '02-30' })).toBe('not_a_date');
  expect(faultOf({ ...pause, from: '01-01', to: '12-31' })).toBe('too_long');
  expect(faultOf({ ...pause, basis: ' ' })).toBe('basis');
});

test('one pause is put in, changed and taken out, and the others stay', () => {
  const other = { ...pause, rule: 'annen', since: '2026-11-24T09:00:00.000Z', changedBy: 'Trond' };
  const kept = { ...pause, rule: 'annen' };
  expect(withPause([other], 'oppmaaling', { ...pause, basis: ' Forskrift om vinterpause ' })).toEqual([kept, pause]);
  expect(withPause([other, pause], 'oppmaaling', { ...pause, to: '03-31' })).toEqual([kept, { ...pause, to: '03-31' }]);
  expect(withPause([other, pause], 'oppmaaling', null)).toEqual([kept]);
});
