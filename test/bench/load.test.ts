import { expect, test } from '@jest/globals';
import { startTemporaryPostgres } from '../../scripts/postgres/temporary.mjs';
import { bench } from './load.js';

test('a short half hour of many who write and read runs through, and loses nothing', async () => {
  const goals = await bench({ short: true, startPostgres: startTemporaryPostgres });
  expect(Object.keys(goals)).toEqual([
    'load-ack',
    'load-delivery',
    'load-5xx',
    'load-refused',
    'load-back',
    'load-lost',
    'load-wrong',
  ]);
  for (const name of ['load-5xx', 'load-refused', 'load-lost', 'load-wrong'])
    expect([name, goals[name]?.value]).toEqual([name, 0]);
  for (const name of ['load-ack', 'load-delivery']) expect(goals[name]?.value).toBeGreaterThan(0);
}, 120_000);
