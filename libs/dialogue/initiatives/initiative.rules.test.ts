import { expect, test } from '@jest/globals';
import type { Role } from '@vertskap/contract';
import { type Actor, sideOf } from '../../organisations/actor.rules.js';
import { initiativeAbilities, pledgeAbilities, type PledgedBy, pledgesFor } from './initiative.rules.js';

const someone = (role: Role, over: Partial<Actor> = {}): Actor => ({
  personId: 'p',
  membershipId: 'm',
  name: 'N. N.',
  role,
  side: sideOf(role),
  unit: 'U',
  municipalityId: sideOf(role) === 'municipality' ? 'here' : null,
  sectorId: null,
  associationId: role === 'association_representative' ? 'assoc' : null,
  companyId: role === 'company_contact' ? 'company' : null,
  companies: null,
  manages: false,
  version: 1,
  ...over,
});
const ours = { municipalityId: null, associationId: 'assoc', ended: false };
const by = (kind: PledgedBy['kind'], over: Partial<PledgedBy> = {}): PledgedBy => ({
  kind,
  municipalityId: null,
  sectorId: null,
  associationId: null,
  companyId: null,
  ...over,
});

test('whoever started it changes and ends it; the others pledge, and politics reads', () => {
  expect(initiativeAbilities(someone('association_representative'), ours)).toEqual(['change', 'conclude', 'pledge']);
  expect(initiativeAbilities(someone('coordinator'), ours)).toEqual(['pledge']);
  expect(initiativeAbilities(someone('company_contact'), ours)).toEqual(['pledge']);
  for (const role of ['mayor', 'director', 'case_handler', 'administrator'] as const)
    expect([role, initiativeAbilities(someone(role), ours)]).toEqual([role, []]);
});

test('a mandate for some members pledges for them, and runs nothing', () => {
  const limited = someone('association_representative', { companies: ['company'] });
  expect(initiativeAbilities(limited, ours)).toEqual(['pledge']);
  expect(pledgesFor(limited, by('company', { associationId: 'assoc', companyId: 'company' }), ours)).toBe(true);
  expect(pledgesFor(limited, by('company', { associationId: 'assoc', companyId: 'other' }), ours)).toBe(false);
  expect(pledgesFor(limited, by('association', { associationId: 'assoc' }), ours)).toBe(false);
});

test('what a partner without a login pledged is in the hands of those who run it', () => {
  const school = { ...by('partner'), amount: 10, delivered: 0, withdrawn: false, late: false };
  const all = { mayDeliver: true, mayMove: true, mayWithdraw: true };
  expect(pledgeAbilities(someone('association_representative'), school, ours)).toEqual(all);
  const none = { mayDeliver: false, mayMove: false, mayWithdraw: false };
  expect(pledgeAbilities(someone('coordinator'), school, ours)).toEqual(none);
});

test('the day is moved before it has passed, by whoever pledged; whoever runs it moves nothing for them', () => {
  const pledge = {
    ...by('company', { companyId: 'company' }),
    amount: 10,
    delivered: 4,
    withdrawn: false,
    late: false,
  };
  const [owner, runner] = [someone('company_contact'), someone('association_representative')];
  const moves = (actor: Actor, over: Partial<typeof pledge> = {}) =>
    pledgeAbilities(actor, { ...pledge, ...over }, ours).mayMove;
  expect([moves(owner), moves(owner, { late: true }), moves(owner, { delivered: 10 }), moves(runner)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
