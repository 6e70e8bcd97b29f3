import { expect, test } from '@jest/globals';
import { Hint, Role } from '@vertskap/contract';
import { wordsFor } from './words.js';

const sideOf = (role: Role) =>
  role === 'association_representative' || role === 'company_contact' ? 'association' : 'municipality';

test.each(Role.options)('%s is told three things: of the page to start from, the list and the ball', (role) => {
  const told = Hint.options.filter((hint) => wordsFor(hint, { role, side: sideOf(role) }) !== null);
  expect([told.length, told.slice(1)]).toEqual([3, ['list', 'ball']]);
});
