import { expect, test } from '@jest/globals';
import type { DeskView } from '@vertskap/contract';
import { CHOSEN_MAX, chosenNeeds, toggled } from './desk.rules.js';

test('choosing twice lets go, and there is an end to how many', () => {
  expect(toggled(toggled(['a'], 'b'), 'a')).toEqual(['b']);
  const full = Array.from({ length: CHOSEN_MAX }, (_, i) => String(i));
  expect(toggled(full, 'one more')).toBe(full);
  expect(toggled(full, '0')).toHaveLength(CHOSEN_MAX - 1);
});

test('a need that stands in two groups is chosen once, and one that has left the desk no more', () => {
  const one = { need: { id: 'a' }, handler: null, passedOn: 0 };
  const desk = {
    groups: [
      { key: 'stuck', total: 1, needs: [one] },
      { key: 'overdue', total: 1, needs: [one] },
    ],
  } as unknown as DeskView;
  expect(chosenNeeds(desk, ['a', 'gone']).map(({ id }) => id)).toEqual(['a']);
});
