import type { DataSource } from './database.js';

/** For how long what is written has waited to be read by those who listen, in milliseconds. */
export type Behind = () => number;

const BEARABLE_MS = 250;
/** Nobody who writes is held longer than this at a time: readers that never catch up must not stop the house. */
const LONGEST_MS = 1_000;
const LOOK_MS = 25;

const readers = new WeakMap<DataSource, Behind>();

/** Whoever hands out what is committed through `db` says how far behind it is. */
export const paceBy = (db: DataSource, behind: Behind): void => void readers.set(db, behind);

/** Waits while those who listen are too far behind, so that nothing is written faster than it can be served. At once where they are not. */
export async function pace(db: DataSource): Promise<void> {
  const behind = readers.get(db);
  const end = Date.now() + LONGEST_MS;
  while (behind && behind() > BEARABLE_MS && Date.now() < end) await new Promise((done) => setTimeout(done, LOOK_MS));
}
