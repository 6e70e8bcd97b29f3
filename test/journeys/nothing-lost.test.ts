import { expect, test } from '@jest/globals';
import { setupDatabase } from '../../apps/api/src/data-source.js';
import { torment } from '../faults/live.js';
import { cutLines, endBackends, killServer, loseRings, rollOver, sameKeyTwice } from '../faults/live-faults.js';
import { caught, planted } from '../faults/live.judge.js';
import { openDatabase } from '../harness/database.js';

test.each(planted)('the judge finds: $fault', (plant) => {
  expect(caught(plant)).toBe(true);
});

const on = async (work: (database: Parameters<typeof torment>[0]) => Promise<void>): Promise<void> => {
  const database = await openDatabase();
  const owner = await setupDatabase(database.url).initialize();
  try {
    await work({ owner, superuser: owner, ownerUrl: database.url, appUrl: database.appUrl });
  } finally {
    await owner.destroy();
    await database.close();
  }
};
const nothing = { lost: 0, doubled: 0, misnumbered: 0, misanswered: 0, misheard: 0, signedOut: 0 };

test(
  'servers are killed in mid-post, lines and database connections cut, one key sent to both, a new version rolled out: nothing is lost, doubled or misheard, and nobody is signed out',
  () =>
    on(async (database) => {
      const faults = [killServer, cutLines, endBackends, loseRings, sameKeyTwice, rollOver];
      const outcome = await torment(database, { faults, rounds: 1, writers: 6, needs: 2, seed: 20_261_124 });
      expect(outcome).toMatchObject(nothing);
      const { acknowledged, cuts, comebacks, counts } = outcome;
      for (const happened of [acknowledged, cuts, comebacks, counts['backends ended'], counts['listeners ended']])
        expect(happened).toBeGreaterThan(0);
      expect(counts['ended badly']).toBeUndefined();
      expect(counts['rolling restart']).toBe(1);
    }),
  240_000,
);
