import { expect, test } from '@jest/globals';
import { assurance, assuranceOf } from './assurance.rules.js';
import { finding } from './findings.rules.js';
import { type Improvement, xmr } from './xmr.rules.js';

const steady = [4, 6, 5, 6, 4, 5, 6, 4, 5, 4, 6, 5, 4, 6];
const of = (values: number[], improvement: Improvement): string => finding(xmr(values, { improvement })).code;

test('a steady series is common variation', () => {
  expect(of(steady, 'decrease')).toBe('common_variation');
});

test('a value outside the limits is an improvement or a deterioration by the way that is better', () => {
  expect(of([...steady, 15], 'decrease')).toBe('deterioration');
  expect(of([...steady, 15], 'increase')).toBe('improvement');
  expect(of([...steady, 15], 'neutral')).toBe('higher');
  expect(of([...steady, -5], 'neutral')).toBe('lower');
});

test('seven weeks on the better side are an improvement, with the rule that says so', () => {
  const chart = xmr([...steady, 3, 4, 3, 4, 3, 4, 3, 4], { improvement: 'decrease' });
  expect(finding(chart)).toEqual({ code: 'improvement', cause: 'shift_below', since: null, n: 22, limits: 'firm' });
});

test('what was special but is over is not the finding', () => {
  expect(of([15, ...steady], 'decrease')).toBe('common_variation');
});

test('under 12 points since the latest change there are too few, however far out the latest is', () => {
  expect(of([], 'decrease')).toBe('too_few');
  expect(of([4, 6, 5, 6, 4, 5, 6, 4, 5, 4, 60], 'decrease')).toBe('too_few');
  expect(of([4, 6, 5, 6, 4, 5, 6, 4, 5, 4, 6, 60], 'decrease')).toBe('deterioration');
  const chart = xmr([...steady, 15], { improvement: 'decrease', changes: [{ at: 10, name: 'Ny rutine' }] });
  expect(finding(chart)).toEqual({ code: 'too_few', cause: null, since: 'Ny rutine', n: 5, limits: 'trial' });
});

// tests/testthat/test-ptd_calculate_assurance_type.R of nhs-r-community/NHSRplotthedots (050b07d): target 4.
test.each([
  ['increase', ['consistent_fail', 'consistent_pass', 'inconsistent']],
  ['decrease', ['consistent_pass', 'consistent_fail', 'inconsistent']],
  ['neutral', [null, null, null]],
] as const)('assurance where %s is better', (improvement, expected) => {
  const limits = [
    { lower: 1, upper: 3 },
    { lower: 5, upper: 7 },
    { lower: 1, upper: 5 },
  ];
  expect(limits.map((lines) => assuranceOf(lines, 4, improvement))).toEqual(expected);
});

test('a target on a limit is inconsistent; assurance goes by the latest phase', () => {
  expect(assuranceOf({ lower: 1, upper: 4 }, 4, 'increase')).toBe('inconsistent');
  expect(assuranceOf({ lower: 4, upper: 6 }, 4, 'increase')).toBe('inconsistent');
  const chart = xmr([...steady, ...steady.map((days) => days + 20)], {
    improvement: 'decrease',
    changes: [{ at: steady.length, name: 'x' }],
  });
  expect(assurance(chart, 15)).toBe('consistent_fail');
  expect(assurance(xmr(steady, { improvement: 'decrease' }), 15)).toBe('consistent_pass');
  expect(assurance(xmr([3], { improvement: 'decrease' }), 15)).toBeNull();
});
