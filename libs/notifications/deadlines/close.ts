import { CLOSES } from '@vertskap/clocks';
import { closeUnconfirmedNeeds } from '@vertskap/needs';
import { asSystem, type DataSource, rows, sql, type Tx } from '@vertskap/platform';

/**
 * Closes the answered needs that business never confirmed and whose time is up; the step is marked in the same transaction, under
 * the need's lock, so each closes once however many workers there are. Needs that somebody writes to just now are looked at again.
 * A transaction of its own: whoever tells people takes the streams in another order. Returns how many steps fired.
 */
export async function closeDue(db: DataSource, now: Date, limit: number): Promise<number> {
  return asSystem(db, 'deadlines', async (tx) => {
    const needs = await fire(tx, await lock(tx, limit));
    if (needs.length > 0) await closeUnconfirmedNeeds(tx, now, needs);
    return needs.length;
  });
}

async function lock(tx: Tx, limit: number): Promise<string[]> {
  const locked = await rows<{ id: string }>(
    tx,
    sql`select n.id from deadline d join need n on n.id = d.need_id
        where d.share = ${CLOSES} and d.fired_at is null and d.at <= statement_timestamp() order by d.at limit ${limit} for no key update of n skip locked`,
  );
  return locked.map((n) => n.id);
}

/** Marked before the need is saved, which calls off what has not fired. */
async function fire(tx: Tx, needs: string[]): Promise<string[]> {
  if (needs.length === 0) return [];
  const fired = await rows<{ id: string }>(
    tx,
    sql`update deadline set fired_at = clock_timestamp() where need_id = any(${needs}::uuid[]) and share = ${CLOSES} and fired_at is null
          and at <= statement_timestamp() returning need_id as id`,
  );
  return fired.map((n) => n.id);
}
