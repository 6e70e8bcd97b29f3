import type { Actor } from '@vertskap/organisations';
import { sql, type Sql } from '@vertskap/platform';

/**
 * Where an actor may see anything, as ids: for a municipality its own; for business those of the spaces it is in, those it has raised needs with, and
 * those that left a region but keep the needs that were raised with them there. What is sought in a country is sought among these.
 */
export function municipalitiesOf(actor: Actor): Sql {
  switch (actor.side) {
    case 'municipality':
      return sql`select ${actor.municipalityId}::uuid`;
    case 'association':
      return sql`
        select m.municipality_id from (${associationsOf(actor)}) a join space_association x on x.association_id = a.id join space_municipality m using (space_id)
        union all select n.municipality_id from need_company x join need n on n.id = x.need_id where x.company_id = ${actor.companyId}
        union all select n.municipality_id from (${associationsOf(actor)}) a join space_association x on x.association_id = a.id
          join space p on p.id = x.space_id and p.region_id is not null join need n on n.space_id = p.id and n.visibility = 'space'
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
