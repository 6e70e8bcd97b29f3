import { expect, test } from '@jest/globals';
import { Promised as Schema, type Promised } from '@vertskap/contract';
import { conditionsOf, emptyException, exceptionErrorOf, inUnit, isAmount, isOdd } from './policy.rules.js';

const days = (amount: number): Promised => ({ unit: 'days', amount });
const hours = (amount: number): Promised => ({ unit: 'hours', amount });
const none: Promised = { unit: 'none' };

test('urgent with more time than ordinary is odd; units that cannot be compared are not', () => {
  expect(isOdd({ normal: days(3), urgent: days(4) })).toBe(true);
  expect(isOdd({ normal: days(3), urgent: none })).toBe(true);
  expect(isOdd({ normal: days(3), urgent: days(3) })).toBe(false);
  expect(isOdd({ normal: days(3), urgent: hours(40) })).toBe(false);
  expect(isOdd({ normal: none, urgent: none })).toBe(false);
  expect(isOdd({ normal: none, urgent: days(1) })).toBe(false);
});

test('the form and the contract agree on what is an amount', () => {
  const tried = [days(1), days(400), days(401), days(0), days(1.5), days(NaN), hours(0.5), hours(2_000), none];
  for (const promised of [...tried, hours(0), hours(2_001), hours(-1), hours(NaN)])
    expect([promised, isAmount(promised)]).toEqual([promised, Schema.safeParse(promised).success]);
});

test('changing the unit keeps the number, and finds one where there was none', () => {
  expect(inUnit(days(3), 'hours')).toEqual(hours(3));
  expect(inUnit(days(3), 'none')).toEqual(none);
  expect(inUnit(none, 'days')).toEqual(days(5));
});

test('an exception needs an amount and a condition, and conditions of its own', () => {
  const made = { ...emptyException, theme: 'tourism' as const };
  expect(exceptionErrorOf(made, [])).toBe(null);
  expect(exceptionErrorOf(emptyException, [])).toBe('condition');
  expect(exceptionErrorOf({ ...emptyException, urgency: 'urgent' }, [])).toBe('condition');
  expect(exceptionErrorOf({ ...emptyException, kind: 'opportunity' }, [])).toBe(null);
  expect(exceptionErrorOf({ ...made, promised: days(0) }, [])).toBe('amount');
  expect(exceptionErrorOf(made, [{ ...made, promised: days(9) }])).toBe('double');
  expect(exceptionErrorOf(made, [{ ...made, clock: 'resolution' }])).toBe(null);
  expect(conditionsOf(made)).not.toBe(conditionsOf({ ...made, urgency: 'urgent' }));
  expect(conditionsOf(made)).not.toBe(conditionsOf({ ...made, kind: 'opportunity' }));
});
