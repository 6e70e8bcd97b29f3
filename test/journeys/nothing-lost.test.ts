import { expect, test } from '@jest/globals';
import { setupDatabase } from '../../apps/api/src/data-source.js';
import { torment } from '../faults/live.js';
import { caught, planted } from '../faults/live.judge.js';
import { openDatabase } from '../harness/database.js';

test.each(planted)('the judge finds: $fault', (plant) => {
  expect(caught(plant)).toBe(true);
});

test('the server is killed in mid-post and lines are cut, again and again: nothing is lost, doubled or misheard', async () => {
  const database = await openDatabase();
  const owner = await setupDatabase(database.url).initialize();
  try {
    const at = { owner, superuser: owner, ownerUrl: database.url, appUrl: database.appUrl };
    const outcome = await torment(at, { kills: 3, writers: 6, needs: 2, seed: 20_261_124 });
    expect(outcome).toMatchObject({ kills: 3, lost: 0, doubled: 0, misnumbered: 0, misanswered: 0, misheard: 0 });
    const { acknowledged, cuts, ended, retries, comebacks } = outcome;
    for (const happened of [acknowledged, cuts, ended, retries, comebacks]) expect(happened).toBeGreaterThan(0);
  } finally {
    await owner.destroy();
    await database.close();
  }
}, 60_000);
