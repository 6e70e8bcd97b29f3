import { expect, test } from '@jest/globals';
import { startTemporaryPostgres } from '../../scripts/postgres/temporary.mjs';
import { faults } from './deadlines.js';
import { judge, planted } from './deadlines.judge.js';

test.each(planted)('the judge finds what was planted: $fault', ({ found, steps, firings }) => {
  expect(found(judge(steps, firings, 100))).toBe(true);
});

test('a short campaign: each step fires once and none early, while workers are killed and promises change', async () => {
  const goals = await faults({ short: true, seed: 1, startPostgres: startTemporaryPostgres });
  const { lost, doubled, early, untold, wokenAfterwards, fired } = goals;
  expect([lost, doubled, early, untold, wokenAfterwards].map((goal) => goal?.value)).toEqual([0, 0, 0, 0, 0]);
  expect(fired?.value).toBeGreaterThan(0);
}, 60_000);
