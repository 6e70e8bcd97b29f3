import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rebase } from './rebase.rules.js';

const days = (amount: number) => ({ unit: 'days', amount });

test('what each of us changed elsewhere both holds; the same thing is mine', () => {
  const base = { a: { normal: days(3), urgent: days(1) }, b: { normal: days(5), urgent: days(2) } };
  expect(
    rebase(
      base,
      { a: { normal: days(2), urgent: days(1) }, b: { normal: days(6), urgent: days(2) } },
      { a: { normal: days(3), urgent: days(4) }, b: { normal: days(9), urgent: days(2) } },
    ),
  ).toEqual({ a: { normal: days(2), urgent: days(4) }, b: { normal: days(6), urgent: days(2) } });
});

test('a number and its unit do not mix', () => {
  const hours = { unit: 'hours', amount: 3 };
  expect(rebase({ x: days(3) }, { x: hours }, { x: days(8) })).toEqual({ x: hours });
});

test('of lists, what I added is added and what I took away is gone; theirs stays', () => {
  const day = (date: string) => ({ date });
  expect(
    rebase({ days: [day('1'), day('2')] }, { days: [day('2'), day('3')] }, { days: [day('1'), day('2'), day('4')] }),
  ).toEqual({ days: [day('2'), day('4'), day('3')] });
});

test('the hours of a day are one value', () => {
  const base = { mon: [['08:00', '15:30']], tue: [['08:00', '15:30']] };
  expect(rebase(base, { ...base, mon: [['08:00', '16:00']] }, { ...base, mon: [['09:00', '15:30']], tue: [] })).toEqual(
    { mon: [['08:00', '16:00']], tue: [] },
  );
});

test('who changed nothing takes theirs, and whoever met no change keeps mine', () => {
  const value = fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.array(fc.record({ date: fc.string() }))));
  fc.assert(
    fc.property(value, value, (base, other) => {
      expect(rebase(base, base, other)).toEqual(other);
      expect(rebase(base, other, base)).toEqual(other);
    }),
  );
});
