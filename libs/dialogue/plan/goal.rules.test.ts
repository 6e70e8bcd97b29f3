import { expect, test } from '@jest/globals';
import type { Role } from '@vertskap/contract';
import { asTree, mayChangePlan, unfitParent } from './goal.rules.js';

const goal = (id: string, parentId: string | null = null) => ({ id, parentId });
const deep = [goal('a'), goal('b', 'a'), goal('c', 'b'), goal('d', 'c'), goal('x'), goal('y', 'x')];

test('coordinator and director write the plan down', () => {
  const roles: Role[] = ['case_handler', 'coordinator', 'sector_leader', 'director', 'mayor', 'administrator'];
  expect(roles.filter((role) => mayChangePlan({ role }))).toEqual(['coordinator', 'director']);
  expect(mayChangePlan({ role: 'association_representative' })).toBe(false);
});

test('a goal lies at the top or below another, at most four deep, and never below itself', () => {
  expect(unfitParent(deep, null, null)).toBeUndefined();
  expect(unfitParent(deep, null, 'c')).toBeUndefined();
  expect(unfitParent(deep, null, 'd')).toMatch(/levels/);
  expect(unfitParent(deep, null, 'elsewhere')).toMatch(/no such goal/);
  expect(unfitParent(deep, 'a', 'c')).toMatch(/itself/);
  expect(unfitParent(deep, 'a', 'a')).toMatch(/itself/);
  expect(unfitParent(deep, 'x', 'b')).toBeUndefined();
  expect(unfitParent(deep, 'x', 'c')).toMatch(/levels/);
});

test('parents come before their children', () => {
  const mixed = [goal('y', 'x'), goal('x'), goal('a'), goal('b', 'a')];
  expect(asTree(mixed).map(({ id }) => id)).toEqual(['x', 'y', 'a', 'b']);
});
