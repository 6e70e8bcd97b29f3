import type { Actor } from '@vertskap/organisations';
import { empty, join, preparedRow, sql, type Sql, type Tx } from '@vertskap/platform';

/**
 * Which needs exist for an actor: the one condition that every query on needs (as `n`) carries. Whoever lists, searches,
 * counts, follows or exports asks here, so that what is invisible is missing everywhere alike.
 */
export function visibleTo(actor: Actor): Sql {
  const ways = waysTo(actor).map(({ where, along, by }) =>
    along ? sql`${where} and exists (select from ${along} and ${by})` : where,
  );
  return sql`(${join(ways, ' or ')})`;
}

/**
 * A way by which somebody comes to see needs (as `n`): those that are like this and, where it leads along rows (as `x`), that belong to one of
 * them. What is listed in an order is read along each of the rows by an index of its own, which no condition with "or" has.
 */
export type Way = { where: Sql; along?: Sql; by?: Sql };

/** All ways of an actor, which together are `visibleTo`; one need may lie on several. */
export function waysTo(actor: Actor): [Way, ...Way[]] {
  switch (actor.role) {
    case 'coordinator':
      return [{ where: sql`n.municipality_id = ${actor.municipalityId}` }];
    case 'director':
    case 'mayor':
      return [{ where: sql`n.municipality_id = ${actor.municipalityId} and n.visibility <> 'restricted'` }];
    case 'case_handler':
    case 'sector_leader':
      return [
        {
          where: sql`n.municipality_id = ${actor.municipalityId}
            and exists (select from need_sector x where x.need_id = n.id and x.sector_id = ${actor.sectorId}) and ${openTo(actor)}`,
        },
      ];
    case 'association_representative':
      return [
        { where: sql`n.association_id = ${actor.associationId} and ${openTo(actor)}` },
        {
          where: sql`n.visibility = 'space'`,
          along: sql`space_association x where x.association_id = ${actor.associationId}`,
          by: sql`x.space_id = n.space_id`,
        },
      ];
    case 'company_contact':
      return [
        {
          where: sql`n.visibility <> 'restricted'`,
          along: sql`need_company x where x.company_id = ${actor.companyId}`,
          by: sql`x.need_id = n.id`,
        },
        {
          where: sql`n.visibility = 'space'`,
          along: sql`association_company x where x.company_id = ${actor.companyId}`,
          by: sql`x.association_id = n.association_id`,
        },
      ];
    case 'administrator':
      return [{ where: sql`false` }];
  }
}

/** A restricted need is for those who are named; the same line as `isOpenTo` draws for one need. */
const openTo = ({ membershipId }: Actor): Sql =>
  sql`(n.visibility <> 'restricted' or n.named @> ${JSON.stringify([{ id: membershipId }])}::jsonb)`;

export type Sight = { actor: Actor; needId: string };

/**
 * Those of the pairs where the actor may see the need; each is asked with the actor's own rights. The questions travel together, and each is one of
 * a few texts: planning one takes longer than answering it.
 */
export async function whoSees<S extends Sight>(tx: Tx, sights: S[]): Promise<S[]> {
  const seen = await Promise.all(
    sights.map(({ actor, needId }) =>
      preparedRow(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`),
    ),
  );
  return sights.filter((_, i) => seen[i] !== undefined);
}

/** Whose internal notes an actor may find by searching; the same line as `mayReadNotes` draws for one need. */
export function notesVisibleTo(actor: Actor): Sql {
  const reads = ['coordinator', 'director', 'case_handler', 'sector_leader'].includes(actor.role);
  return reads ? visibleTo(actor) : sql`false`;
}

export const and = (conditions: Sql[]): Sql =>
  conditions.reduce((all, c) => (all === empty ? c : sql`${all} and ${c}`), empty);
