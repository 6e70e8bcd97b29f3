import type { Actor } from '@vertskap/organisations';
import { raw, sql, type Sql } from '@vertskap/platform';

/**
 * The lots in which what somebody may see can lie, as `lot`, and `ago`, how many were begun since; the words that are searched stand under them. Those of all
 * municipalities where the reader sees anything: coarser than `visibleTo`, which is asked of each need that is found. Restricted needs have numbers,
 * and so lots, of their own.
 */
export const lotsOf = (actor: Actor): Sql => sql`
  select lot_of(k.ordinal, nth << 12) as lot, (case when nth < ${RESTRICTED} >> 12 then k.last_need_number else k.last_restricted_number end >> 12) - nth as ago
  from municipality k cross join lateral (select nth from generate_series(0, k.last_need_number >> 12) nth
    union select nth from generate_series(${RESTRICTED} >> 12, k.last_restricted_number >> 12) nth) lots where k.id in (${municipalitiesOf(actor)})`;

/** Where the numbers of restricted needs begin. */
const RESTRICTED = raw('900000');

/** Where an actor may see anything, as ids: of a municipality its own, of business those it talks with, or has raised needs with. */
export function municipalitiesOf(actor: Actor): Sql {
  switch (actor.side) {
    case 'municipality':
      return sql`select ${actor.municipalityId}::uuid`;
    case 'association':
      return sql`
        select m.municipality_id from (${associationsOf(actor)}) a join space_association x on x.association_id = a.id join space_municipality m using (space_id)
        union all select n.municipality_id from need_company x join need n on n.id = x.need_id where x.company_id = ${actor.companyId}
        union all (${raisedIn(actor)})`;
  }
}

const associationsOf = (actor: Actor): Sql =>
  sql`select ${actor.associationId}::uuid as id where ${actor.associationId}::uuid is not null
    union all select association_id from association_company where company_id = ${actor.companyId}`;

/** Where associations have raised needs: from one municipality to the next by index, however many needs there are. */
const raisedIn = (actor: Actor): Sql => sql`
  with recursive raised (association_id, municipality_id) as (
    select a.id, (select n.municipality_id from need n where n.association_id = a.id order by n.municipality_id limit 1) from (${associationsOf(actor)}) a
    union all
    select r.association_id, (select n.municipality_id from need n where n.association_id = r.association_id and n.municipality_id > r.municipality_id
      order by n.municipality_id limit 1) from raised r where r.municipality_id is not null)
  select municipality_id from raised where municipality_id is not null`;
