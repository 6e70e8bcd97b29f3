import { rows, sql, type Tx } from '@vertskap/platform';

type Heard = `space/${string}` | `municipality/${string}`;

/** Where all who read what belongs to a space hear of it: its associations listen to the space, staff to their own municipality. */
export async function heardIn(tx: Tx, spaceId: string): Promise<[Heard, ...Heard[]]> {
  const houses = await rows<{ id: string }>(
    tx,
    sql`select municipality_id as id from space_municipality where space_id = ${spaceId} order by municipality_id`,
  );
  return [`space/${spaceId}`, ...houses.map(({ id }): Heard => `municipality/${id}`)];
}
