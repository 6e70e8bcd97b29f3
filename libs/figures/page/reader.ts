import type { FigurePage } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { and, visibleTo } from '@vertskap/needs';
import { notFound, preparedRow, sql, type Sql, type Tx } from '@vertskap/platform';

/**
 * Which page: all who have the same see the same numbers, so it can be kept.
 * `scope` is `municipality`, `sector/<id>` or `association/<id>`.
 */
export type PageAddress = { municipalityId: string; scope: string };

/** Whose needs a page counts. */
export type Reader = {
  scope: FigurePage['scope'];
  municipality: { id: string; name: string };
  /** Whose page it is, where it is an association's. */
  associationId: string | null;
  /** Of needs, as `n`. */
  sees: Sql;
};

/** The page of this actor: the municipality's, the sector's or the association's. Throws `not_found` for whoever has none. */
export async function pageOf(tx: Tx, actor: Actor, wanted?: string): Promise<PageAddress> {
  const scope = scopeOf(actor);
  if (!scope) throw notFound();
  const municipalityId = actor.municipalityId ?? wanted ?? (await usualMunicipality(tx, actor));
  if (wanted !== undefined && wanted !== municipalityId) throw notFound();
  const id = scope === 'sector' ? actor.sectorId : actor.associationId;
  return { municipalityId, scope: scope === 'municipality' ? scope : `${scope}/${id}` };
}

/**
 * Restricted needs are in no page: they would be counted for some of its readers and not for others, and a number of one tells
 * that there is one. Throws `not_found` for a municipality that an association does not talk with.
 */
export async function readerOf(tx: Tx, actor: Actor, { municipalityId }: PageAddress): Promise<Reader> {
  const scope = scopeOf(actor);
  const municipality = await municipalityOf(tx, actor, municipalityId);
  if (!scope || !municipality) throw notFound();
  const own = scope === 'association' ? sql`n.association_id = ${actor.associationId}` : sql`true`;
  const open = sql`n.visibility <> 'restricted'`;
  return {
    scope,
    municipality,
    associationId: actor.associationId,
    sees: and([sql`n.municipality_id = ${municipality.id}`, open, own, visibleTo(actor)]),
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

const municipalityOf = (tx: Tx, actor: Actor, id: string): Promise<Reader['municipality'] | undefined> =>
  preparedRow(
    tx,
    actor.municipalityId
      ? sql`select id, name from municipality where id = ${id} and id = ${actor.municipalityId}`
      : sql`select k.id, k.name from municipality k where k.id = ${id} and exists (select from space_municipality m
              join space_association a on a.space_id = m.space_id where m.municipality_id = k.id and a.association_id = ${actor.associationId})`,
  );

/** Of the municipalities that an association talks with, the one where it raised a need last. */
async function usualMunicipality(tx: Tx, actor: Actor): Promise<string> {
  const found = await preparedRow<{ id: string }>(
    tx,
    sql`select k.id from municipality k where exists (select from space_municipality m join space_association a on a.space_id = m.space_id
          where m.municipality_id = k.id and a.association_id = ${actor.associationId})
        order by (select max(n.raised_at) from need n where n.association_id = ${actor.associationId} and n.municipality_id = k.id) desc nulls last, k.name, k.id
        limit 1`,
  );
  if (!found) throw notFound();
  return found.id;
}
