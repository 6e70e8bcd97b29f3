import type { PromisePlace } from '@vertskap/contract';
import { maySpeakForSide } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { spacesOf } from '../meetings/spaces.js';

/** The two sides of a promise on no need, and where it is made. */
export type Place = { spaceId: string; municipalityId: string; associationId: string };

/** Where this actor can promise something on no need, and to whom; nowhere for those who do not speak for a side. */
export async function promisePlaces(tx: Tx, actor: Actor): Promise<PromisePlace[]> {
  if (!maySpeakForSide(actor)) return [];
  return rows(
    tx,
    sql`select jsonb_build_object('id', m.space_id, 'name', m.name) as space, jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name) as "to"
        from ${spacesOf(actor)} m join ${othersOf(actor)} o on o.space_id = m.space_id group by m.space_id, m.name order by m.name, m.space_id`,
  );
}

/** The place of a promise to one of them; undefined where there is none such. */
export async function placeOf(tx: Tx, actor: Actor, spaceId: string, toId: string): Promise<Place | undefined> {
  const there = await row(
    tx,
    sql`select 1 from ${spacesOf(actor)} m join ${othersOf(actor)} o on o.space_id = m.space_id where m.space_id = ${spaceId} and o.id = ${toId}`,
  );
  const { municipalityId, associationId } = actor;
  if (!there) return undefined;
  if (municipalityId) return { spaceId, municipalityId, associationId: toId };
  return associationId ? { spaceId, municipalityId: toId, associationId } : undefined;
}

/** Who the other side is in each space: municipalities for an association, associations for a municipality. */
const othersOf = ({ side }: Actor): Sql =>
  side === 'municipality'
    ? sql`(select x.space_id, a.id, a.name from space_association x join association a on a.id = x.association_id)`
    : sql`(select x.space_id, k.id, k.name from space_municipality x join municipality k on k.id = x.municipality_id)`;
