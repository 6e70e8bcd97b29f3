import { expect, test } from '@jest/globals';
import { takeFrom, type Unsent } from './attached.js';

const file = (id: string, membershipId: string) =>
  [id, { id, membershipId, name: id, type: 'text/plain', size: 1 }] as const;
const [me, you] = [{ membershipId: 'me' }, { membershipId: 'you' }] as Parameters<typeof takeFrom>[1][];

test('in a transaction that sees everybody’s, each sends their own, in the order they want, and nothing twice', () => {
  const lying: Unsent = new Map([file('a', 'me'), file('b', 'me'), file('c', 'you')]);
  expect(() => takeFrom(lying, me!, ['a', 'c'])).toThrow('no such file');
  expect(takeFrom(lying, me!, ['b', 'a']).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(() => takeFrom(lying, me!, ['a'])).toThrow('no such file');
  expect(takeFrom(lying, you!, ['c'])).toEqual([{ id: 'c', name: 'c', type: 'text/plain', size: 1 }]);
});
