import type { EventOf } from '@vertskap/contract';
import { viewedClock } from '@vertskap/clocks';
import { type Entry, rows, sql, type Tx } from '@vertskap/platform';

type Changed = EventOf<'commitments.changed'>;
type InSpace = { spaceId: string; houses: string[]; last: string; promised: NonNullable<Changed['promised']> };

/**
 * What the log is told of promises on no need that are new or have changed; in each space the last of them is the one it is about. On the space's
 * own stream stands what figures are made from, without words; where else the ledger is read it only rings. Each space comes before its
 * municipalities. Throws where there is none of them.
 */
export async function changedPromises(tx: Tx, deed: Changed['deed'], ids: string[]): Promise<[Entry, ...Entry[]]> {
  const spaces = await rows<InSpace>(
    tx,
    sql`select c.space_id as "spaceId", (array_agg(c.id order by array_position(${ids}::uuid[], c.id) desc))[1] as last,
          array(select x.municipality_id from space_municipality x where x.space_id = c.space_id order by x.municipality_id) as houses,
          jsonb_agg(jsonb_build_object('municipalityId', c.municipality_id, 'associationId', p.association_id, 'sectorId', p.sector_id,
            'clock', ${viewedClock}) order by p.place) as promised
        from clock c join commitment p on p.id = c.id where c.id = any(${ids}::uuid[]) group by c.space_id order by c.space_id`,
  );
  const [first, ...others] = spaces.flatMap(({ spaceId, houses, last, promised }): Entry[] => {
    const event = { kind: 'commitments.changed' as const, deed, commitmentId: last };
    return [
      { stream: `space/${spaceId}`, event: { ...event, promised } },
      ...houses.map((id): Entry => ({ stream: `municipality/${id}`, event })),
    ];
  });
  if (!first) throw new Error('None of these is a promise on no need.');
  return [first, ...others];
}
