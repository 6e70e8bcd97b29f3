import { expect, test } from '@jest/globals';
import { circleIn } from './no-circles.js';

test('files that need each other are found, however long the way; a file that several need is none', () => {
  const files = {
    page: ['first', 'components'],
    first: ['packages', 'components'],
    components: ['packages'],
    packages: [],
  };
  const among = (more: Record<string, string[]> = {}) => circleIn(new Map(Object.entries({ ...files, ...more })));
  expect(among()).toBeUndefined();
  expect(among({ components: ['first'] })).toEqual(['first', 'components', 'first']);
  expect(among({ packages: ['page'] })).toEqual(['page', 'first', 'packages', 'page']);
});
