import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type ClockCase, runCases } from '../../libs/clocks/time/cases.js';

const FILE = '../shared/data/clock-cases.json';
const present = existsSync(FILE);

(present ? test : test.skip)(`the cases of other systems${present ? '' : ` (skipped: no ${FILE})`}`, () => {
  const cases = JSON.parse(readFileSync(FILE, 'utf8')) as ClockCase[];
  const results = runCases(cases);
  expect(results.length).toBeGreaterThanOrEqual(340);
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
});

test('a case that is wrong fails, and one that cannot be run fails with its reason', () => {
  const calendar = { timezone: 'Europe/Oslo', week: { mon: [['08:00', '15:30'] as const] } };
  const base = { id: 'x', calendar, start: '2026-03-02T09:00:00Z', workingSeconds: 60 };
  const results = runCases([
    { ...base, op: 'add', expected: '2026-03-02T09:01:00Z' },
    { ...base, op: 'add', expected: '2026-03-02T09:02:00Z' },
    { ...base, op: 'sla', expected: { due: '2026-03-02T09:01:00Z', breached: true } },
    { ...base, op: 'divide', expected: null },
    { ...base, op: 'segments', count: 1, expected: [] },
  ]);
  expect(results.map(({ passed }) => passed)).toEqual([true, false, false, false, false]);
  expect(results[3]?.actual).toMatch(/unknown operation/);
});
