import type { FigurePage } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { and, visibleTo } from '@vertskap/needs';
import { notFound, row, sql, type Sql, type Tx } from '@vertskap/platform';

/** Whose needs a page counts. All who have the same page see the same numbers, so it can be kept. */
export type Reader = {
  /** `municipality`, `sector/<id>` or `association/<id>`: with the municipality's id the address of the page. */
  key: string;
  scope: FigurePage['scope'];
  municipality: { id: string; name: string };
  /** Of needs, as `n`. */
  sees: Sql;
};

/** The page of this actor: the municipality's, the sector's or the association's. Throws `not_found` for whoever has none. */
export async function readerOf(tx: Tx, actor: Actor, wanted?: string): Promise<Reader> {
  const scope = scopeOf(actor);
  if (!scope) throw notFound();
  const municipality = await municipalityOf(tx, actor, wanted);
  const own = scope === 'association' ? sql`n.association_id = ${actor.associationId}` : sql`true`;
  const id = scope === 'sector' ? actor.sectorId : actor.associationId;
  return {
    key: scope === 'municipality' ? scope : `${scope}/${id}`,
    scope,
    municipality,
    sees: and([sql`n.municipality_id = ${municipality.id}`, own, visibleTo(actor)]),
  };
}

function scopeOf({ role }: Actor): Reader['scope'] | null {
  switch (role) {
    case 'mayor':
    case 'director':
    case 'coordinator':
      return 'municipality';
    case 'sector_leader':
      return 'sector';
    case 'association_representative':
      return 'association';
    case 'case_handler':
    case 'company_contact':
    case 'administrator':
      return null;
  }
}

/** An association's page is about one of the municipalities it talks with: the one it wants, else the one with most of its needs. */
async function municipalityOf(tx: Tx, actor: Actor, wanted: string | undefined): Promise<Reader['municipality']> {
  const found = await row<Reader['municipality']>(
    tx,
    actor.municipalityId
      ? sql`select id, name from municipality where id = ${actor.municipalityId} and id = ${wanted ?? actor.municipalityId}`
      : sql`select k.id, k.name from municipality k join space_municipality m on m.municipality_id = k.id
            join space_association a on a.space_id = m.space_id
            where a.association_id = ${actor.associationId} ${wanted ? sql`and k.id = ${wanted}` : sql``}
            group by k.id, k.name
            order by (select count(*) from need n where n.association_id = ${actor.associationId} and n.municipality_id = k.id) desc, k.name limit 1`,
  );
  if (!found) throw notFound();
  return found;
}
