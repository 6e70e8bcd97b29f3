import { expect, test } from '@jest/globals';
import { startTemporaryPostgres } from '../../scripts/postgres/temporary.mjs';
import { bench } from './dashboard.js';

test('a short measurement of the pages of figures runs through and names its goals', async () => {
  const goals = await bench({ short: true, startPostgres: startTemporaryPostgres });
  const pages = ['P7-median', 'P7-largest', 'P7-flat', 'P7-filter-median', 'P7-filter-largest'];
  expect(Object.keys(goals)).toEqual([...pages, 'P10-list', 'P10-need', 'P10-search']);
  for (const { value } of Object.values(goals)) expect(value).toBeGreaterThan(0);
}, 120_000);
