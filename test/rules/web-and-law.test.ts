import { expect, test } from '@jest/globals';
import { currentRules, winterPauseProblem } from '@vertskap/clocks';
import { choicesOf } from '../../apps/web/src/screens/need/statutory/statutory.rules.js';
import { faultOf } from '../../apps/web/src/screens/winter-pause/winter-pause.rules.js';

test('every deadline that the municipality owes can be chosen, once, and none that others owe', () => {
  const offered = choicesOf(currentRules.rules).flatMap(({ rules }) => rules.map(({ id }) => id));
  const owed = currentRules.rules.filter(({ owedBy }) => owedBy === 'municipality').map(({ id }) => id);
  expect([...offered].sort()).toEqual([...owed].sort());
  expect(owed.length).toBeLessThan(currentRules.rules.length);
});

test('the form finds the same faults in a winter pause as the server', () => {
  const numbers = (upTo: number) => Array.from({ length: upTo }, (_, i) => String(i + 1).padStart(2, '0'));
  const everyDay = numbers(12).flatMap((month) => numbers(31).map((day) => `${month}-${day}`));
  const ends = ['01-01', '02-29', '02-30', '06-30', '08-31', '12-31'];
  const differs = everyDay.flatMap((from) =>
    ends.filter((to) => {
      const pause = { rule: 'oppmaaling', from, to, basis: 'Forskrift' };
      return faultOf(pause) !== winterPauseProblem(pause);
    }),
  );
  expect(differs).toEqual([]);
});
