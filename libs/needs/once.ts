import type { NeedEvent, Receipt } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import {
  asActor,
  type DataSource,
  eventOfKey,
  type LoggedEvent,
  Refusal,
  row,
  sql,
  type Tx,
  violates,
} from '@vertskap/platform';
import { receipt } from './save.js';

/**
 * Runs a deed in one transaction, once per client key however often it is sent. Two copies that arrive together both try;
 * the unique index lets one through, and the other is answered as the first was.
 */
export async function once<T>(
  db: DataSource,
  actor: Actor,
  repeat: (tx: Tx) => Promise<T | undefined>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    return await asActor(db, actor, work);
  } catch (error) {
    const first = violates(error, 'event_once_per_key') ? await asActor(db, actor, repeat) : undefined;
    if (first === undefined) throw error;
    return first;
  }
}

/** The same of what has no answer, and asks by itself whether it was done before: again is the repeat. */
export function doneOnce(db: DataSource, actor: Actor, work: (tx: Tx) => Promise<void>): Promise<null> {
  const done = async (tx: Tx): Promise<null> => {
    await work(tx);
    return null;
  };
  return once(db, actor, done, done);
}

/** The receipt of what this key did before; undefined where it is new. A key used for another need or deed is refused. */
export async function repeated(
  tx: Tx,
  actor: Actor,
  clientKey: string,
  deeds: NeedEvent['deed'][],
  needId?: string,
): Promise<Receipt | undefined> {
  const done = await eventOfKey(tx, actor.personId, clientKey);
  if (!done) return undefined;
  const id = needOf(done, deeds, needId);
  const need = await row<{ number: number }>(tx, sql`select number from need where id = ${id}`);
  return need && receiptOf(done, need.number);
}

/** The need on which a key did one of these deeds. Throws `key_reused` where it did something else, or elsewhere. */
export function needOf({ stream, event }: LoggedEvent, deeds: NeedEvent['deed'][], needId?: string): string {
  const [, id = ''] = stream.split('/');
  if (event.kind !== 'need.moved' || !deeds.includes(event.deed) || (needId !== undefined && id !== needId))
    throw reused();
  return id;
}

/** The receipt that the deed of this event was given, on the need of that number. */
export function receiptOf({ stream, seq, event }: LoggedEvent, number: number): Receipt {
  if (event.kind !== 'need.moved') throw reused();
  const [, id = ''] = stream.split('/');
  return receipt(number, id, seq, event.message?.id ?? null, event);
}

export const reused = () => new Refusal('key_reused', 'This client key was used for something else. Choose a new one.');
