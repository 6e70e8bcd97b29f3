import { expect, test } from '@jest/globals';
import type { Figure } from '@vertskap/contract';
import { ballBars, ballHeat } from './heat.rules.js';

const row = (key: string, holder: string, gross: number, begun: number, median: number | null) => {
  const [heldBy = '', heldStep = ''] = key.split('/');
  return { key, cells: [holder, heldStep, gross, 0, begun, begun, median, null], opens: { heldBy, heldStep } };
};
const figure: Figure = {
  id: 'ball',
  finding: 'sector',
  n: 9,
  values: {},
  columns: ['holder', 'step', 'gross', 'net', 'stays', 'begun', 'median', 'p90'].map((key) => ({ key, kind: 'count' })),
  rows: [
    row('s1/received', 'Plan', 50, 6, 10),
    row('s1/replied', 'Plan', 5, 2, null),
    row('s2/passed_on', 'Vei', 20, 5, 4),
    row('association/with_business', 'association', 30, 7, 3),
    row('external/with_council', 'external', 8, 1, null),
  ],
  opens: null,
  definition: 4,
};

test('bars are each sector, all steps together, and each reason outside; together all of the time', () => {
  const bars = ballBars(figure);
  expect(bars.map(({ named, seconds, pattern }) => [named.step ?? named.holder, seconds, pattern])).toEqual([
    ['Plan', 55, 'sector'],
    ['Vei', 20, 'sector'],
    ['with_business', 30, 'association'],
    ['with_council', 8, 'external'],
  ]);
  expect(bars.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(113);
  expect([bars[0]!.opens, bars[2]!.opens]).toEqual([
    { heldBy: 's1' },
    { heldBy: 'association', heldStep: 'with_business' },
  ]);
});

test('the heat map is sectors by the steps that occur, in the order in which a need takes them', () => {
  const { steps, rows } = ballHeat(figure);
  expect(steps.map(({ key }) => key)).toEqual(['received', 'passed_on', 'replied']);
  expect(rows.map(({ name, cells }) => [name, cells.map(({ n, seconds }) => [n, seconds])])).toEqual([
    [
      'Plan',
      [
        [6, 10],
        [0, null],
        [2, null],
      ],
    ],
    [
      'Vei',
      [
        [0, null],
        [5, 4],
        [0, null],
      ],
    ],
  ]);
});
