import { expect, test } from '@jest/globals';
import type { Role } from '@vertskap/contract';
import { mayEnter, mayLend } from './competence.rules.js';

const kari = { membershipId: 'kari', municipalityId: 'kystby', sectorId: 'plan' };
const actor = (role: Role, over: object = {}) => ({
  membershipId: role,
  municipalityId: 'kystby',
  sectorId: null,
  role,
  ...over,
});

test('what somebody knows is said by themselves, the leader of their sector, or the administrator', () => {
  expect(mayEnter(actor('case_handler', { membershipId: 'kari', sectorId: 'plan' }), kari)).toBe(true);
  expect(mayEnter(actor('sector_leader', { sectorId: 'plan' }), kari)).toBe(true);
  expect(mayEnter(actor('administrator'), kari)).toBe(true);
  expect(mayEnter(actor('sector_leader', { sectorId: 'roads' }), kari)).toBe(false);
  expect(mayEnter(actor('sector_leader'), { ...kari, sectorId: null })).toBe(false);
  for (const role of ['case_handler', 'coordinator', 'director', 'mayor'] satisfies Role[])
    expect([role, mayEnter(actor(role, { sectorId: 'plan' }), kari)]).toEqual([role, false]);
});

test('nobody says it for another municipality, and business for nobody', () => {
  expect(mayEnter(actor('administrator', { municipalityId: 'fjordvik' }), kari)).toBe(false);
  expect(
    mayEnter(actor('association_representative', { municipalityId: null }), { ...kari, municipalityId: null }),
  ).toBe(false);
});

test('lending is agreed on by director and administrator', () => {
  const roles: Role[] = ['case_handler', 'coordinator', 'sector_leader', 'director', 'mayor', 'administrator'];
  expect(roles.filter((role) => mayLend({ role }))).toEqual(['director', 'administrator']);
});
