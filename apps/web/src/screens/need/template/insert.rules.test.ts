import { expect, test } from '@jest/globals';
import { insertInto } from './insert.rules.js';

test.each([
  ['nothing was written', '', 0, 0, 'Mal.', 4],
  ['at the end', 'Hei.', 4, 4, 'Hei.\n\nMal.', 10],
  ['at the end, after an empty line', 'Hei.\n\n', 6, 6, 'Hei.\n\nMal.', 10],
  ['before what stands', 'Hilsen Kari', 0, 0, 'Mal.\n\nHilsen Kari', 4],
  ['between', 'Hei. Hilsen', 4, 4, 'Hei.\n\nMal.\n\nHilsen', 10],
  ['in place of what is marked', 'Hei. Gammelt. Hilsen', 5, 13, 'Hei.\n\nMal.\n\nHilsen', 10],
])('a text is inserted: %s', (_, body, from, to, then, at) => {
  expect(insertInto(body, 'Mal.', { from, to })).toEqual({ body: then, at });
});
