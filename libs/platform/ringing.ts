import type { DataSource, Tx } from './database.js';

/** Another way to ring than NOTIFY, for what one data source commits: it spares the lock that NOTIFY takes at every commit. */
export type Ringer = { isUp: () => boolean; ring: (streams: string[]) => void };

const ringers = new WeakMap<DataSource, Ringer>();
const rung = new WeakMap<Tx, Set<string>>();

export const ringThrough = (db: DataSource, ringer: Ringer): void => void ringers.set(db, ringer);

/** Whether these streams will be rung once the transaction has committed; otherwise the statement has to ring. */
export function ringLater(tx: Tx, streams: string[]): boolean {
  if (!ringers.get(tx.connection)?.isUp()) return false;
  const waiting = rung.get(tx) ?? new Set<string>();
  for (const stream of streams) waiting.add(stream);
  rung.set(tx, waiting);
  return true;
}

/** The transaction has committed. What was rolled back is never rung. */
export function committed(tx: Tx): void {
  const streams = rung.get(tx);
  if (!streams) return;
  rung.delete(tx);
  ringers.get(tx.connection)?.ring([...streams]);
}
