import type { Receipt } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import {
  type DataSource,
  type Ended,
  inLots,
  inTurns,
  notFound,
  pace,
  Refusal,
  row,
  sql,
  type Tx,
  violates,
} from '@vertskap/platform';
import { type Asked, performAll } from './perform-all.js';
import type { Sector } from './need.rules.js';
import { visibleTo } from './visible.js';

export type { Deed } from './perform-all.js';

/** Deeds on one need keep to one lane: they would only wait for each other's lock. */
const LOTS = { lanes: 2, most: 64, patience: 512 };
const performers = new WeakMap<DataSource, (needId: string, asked: Asked) => Promise<Receipt>>();

/**
 * A deed, done once however often it is sent; together with others that arrive while the database is busy, or while those who listen
 * are too far behind to be told more.
 */
export function performOnce(db: DataSource, ...[actor, needId, deed, command]: DeedArguments): Promise<Receipt> {
  const perform = performers.get(db) ?? inLots<Asked, Receipt>(LOTS, (lot) => performLot(db, lot));
  performers.set(db, perform);
  return perform(needId, { actor, needId, deed, command });
}
type DeedArguments = [actor: Actor, needId: string, deed: Asked['deed'], command: Asked['command']];

/** Where two servers got one key in the same instant, the unique index lets one through; the other then finds what the first did. */
async function performLot(db: DataSource, lot: Asked[]): Promise<Ended<Receipt>[]> {
  await pace(db);
  const perform = () => inTurns(db, (tx, turn) => performAll(tx, new Date(), lot, turn));
  return perform().catch((error: unknown) => {
    if (lot.length === 1 && violates(error, 'event_once_per_key')) return perform();
    throw error;
  });
}

/** Stores a deed on a need, settles its clocks and tells everyone, in the caller's transaction: nothing is left for later. */
export async function performDeed(
  tx: Tx,
  now: Date,
  ...[actor, needId, deed, command]: DeedArguments
): Promise<Receipt> {
  const [ended] = await performAll(tx, now, [{ actor, needId, deed, command }]);
  if (!ended) throw new Error('the deed was left undone');
  if ('failed' in ended) throw ended.failed;
  return ended.done;
}

/** The sector that the ball shall go to, which must belong to the municipality of a need that this actor may see. */
export async function sectorOfNeed(
  tx: Tx,
  actor: Actor,
  needId: string,
  sectorId: string,
  path = 'body.sectorId',
): Promise<Sector> {
  if (!(await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`))) throw notFound();
  const sector = await row<{ id: string; name: string }>(
    tx,
    sql`select s.id, s.name from sector s join need n on n.municipality_id = s.municipality_id where n.id = ${needId} and s.id = ${sectorId}`,
  );
  if (!sector)
    throw new Refusal('invalid_input', 'There is no such sector here.', [
      { path, code: 'unknown', message: 'There is no such sector here.' },
    ]);
  return { kind: 'sector', ...sector };
}
