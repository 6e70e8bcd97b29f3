import { expect, test } from '@jest/globals';
import type { Role } from '@vertskap/contract';
import { freeFrom, mayAskMembers, unfitClosing } from './pulse.rules.js';

test('all members are asked by whoever speaks for all of them, or manages', () => {
  const may = (companies: string[] | null, manages: boolean, role: Role = 'association_representative') =>
    mayAskMembers({ role, companies, manages });
  expect([may(null, false), may(['a'], true), may(['a'], false), may([], false)]).toEqual([true, true, false, false]);
  for (const role of ['company_contact', 'coordinator', 'mayor', 'administrator'] as const)
    expect(may(null, true, role)).toBe(false);
});

test('an association asks once in fourteen days, to the second', () => {
  const at = (text: string) => new Date(text);
  expect(freeFrom(null, at('2026-03-01T00:00:00Z'))).toBeUndefined();
  expect(freeFrom(at('2026-03-01T12:00:00Z'), at('2026-03-15T11:59:59Z'))).toEqual(at('2026-03-15T12:00:00Z'));
  expect(freeFrom(at('2026-03-01T12:00:00Z'), at('2026-03-15T12:00:00Z'))).toBeUndefined();
});

test('it is open for two to thirty days', () => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-31', '2026-04-01', '2026-02-01'];
  expect(days.map((day) => unfitClosing('2026-03-01', day) === undefined)).toEqual([
    false,
    false,
    true,
    true,
    false,
    false,
  ]);
});
