import type { EventOf } from '@vertskap/contract';
import { viewedClock } from '@vertskap/clocks';
import { type Entry, rows, sql, type Tx } from '@vertskap/platform';
import { heardIn } from '../heard-in.js';

type Changed = EventOf<'commitments.changed'>;

/**
 * What the log is told of promises on no need that are new or have changed, of one space; the last of them is the one it is about. On the space's
 * own stream stands what figures are made from, without words; where else the ledger is read it only rings. The space comes first.
 */
export async function changedPromises(
  tx: Tx,
  spaceId: string,
  deed: Changed['deed'],
  ids: string[],
): Promise<[Entry, ...Entry[]]> {
  const [[space, ...houses], promised] = await Promise.all([
    heardIn(tx, spaceId),
    rows<NonNullable<Changed['promised']>[number]>(
      tx,
      sql`select c.municipality_id as "municipalityId", p.association_id as "associationId", p.sector_id as "sectorId", ${viewedClock} as clock
          from clock c join commitment p on p.id = c.id where c.id = any(${ids}::uuid[]) order by p.place`,
    ),
  ]);
  const event = { kind: 'commitments.changed' as const, deed, commitmentId: ids.at(-1) ?? '' };
  return [{ stream: space, event: { ...event, promised } }, ...houses.map((stream) => ({ stream, event }))];
}
