import type { LiveEvent, Stream } from '@vertskap/contract';
import type { DataSource, Tx } from './database.js';

export type LoggedEvent = { stream: Stream; seq: number; at: Date; event: LiveEvent };
type Hears = (said: LoggedEvent[]) => void;

const ears = new WeakMap<DataSource, Hears[]>();
const ringers = new WeakMap<DataSource, () => boolean>();
const said = new WeakMap<Tx, LoggedEvent[]>();

/** What one data source commits is told here at once, in this process, in the order it was said. What was rolled back is never told. */
export const whenCommitted = (db: DataSource, hears: Hears): void =>
  void ears.set(db, [...(ears.get(db) ?? []), hears]);

/** Another way to ring than NOTIFY, for as long as `isUp`: it spares the lock that NOTIFY takes at every commit. */
export function ringThrough(db: DataSource, isUp: () => boolean, ring: Hears): void {
  ringers.set(db, isUp);
  whenCommitted(db, ring);
}

/** Whether what is said in this transaction is rung once it has committed; otherwise the statement has to ring. */
export const isRungLater = (tx: Tx): boolean => ringers.get(tx.connection)?.() ?? false;

export const remember = (tx: Tx, events: LoggedEvent[]): void =>
  void said.set(tx, [...(said.get(tx) ?? []), ...events]);

/** The transaction has committed. */
export function committed(tx: Tx): void {
  const events = said.get(tx);
  if (!events) return;
  said.delete(tx);
  for (const hear of ears.get(tx.connection) ?? []) hear(events);
}

/** A ring names the stream and how far it has come. */
export const ringOf = ({ stream, seq }: Pick<LoggedEvent, 'stream' | 'seq'>): string => `${stream}#${seq}`;
export function ringFrom(payload: string): { stream: Stream; seq: number } {
  const [stream = '', seq] = payload.split('#');
  return { stream: stream as Stream, seq: Number(seq) };
}
