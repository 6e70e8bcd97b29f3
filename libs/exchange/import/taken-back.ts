import type { DataSource, Tx } from '@vertskap/platform';

class TakenBack extends Error {}

/** Answers what `work` did in one transaction. A dry run does it all, and takes it back. */
export async function inTransaction<T>(db: DataSource, dryRun: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
  let done: { result: T } | undefined;
  await db
    .transaction(async (tx) => {
      done = { result: await work(tx) };
      if (dryRun) throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  if (!done) throw new Error('nothing was imported');
  return done.result;
}
