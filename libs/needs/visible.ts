import type { Actor } from '@vertskap/organisations';
import { empty, join, rows, sql, type Sql, type Tx } from '@vertskap/platform';

/**
 * Which needs exist for an actor: the one condition that every query on needs (as `n`) carries. Whoever lists, searches,
 * counts, follows or exports asks here, so that what is invisible is missing everywhere alike.
 */
export function visibleTo(actor: Actor): Sql {
  switch (actor.role) {
    case 'coordinator':
      return sql`n.municipality_id = ${actor.municipalityId}`;
    case 'director':
    case 'mayor':
      return sql`n.municipality_id = ${actor.municipalityId} and n.visibility <> 'restricted'`;
    case 'case_handler':
    case 'sector_leader':
      return sql`n.municipality_id = ${actor.municipalityId}
        and exists (select from need_sector x where x.need_id = n.id and x.sector_id = ${actor.sectorId}) and ${openTo(actor)}`;
    case 'association_representative':
      return sql`(n.association_id = ${actor.associationId} and ${openTo(actor)} or n.visibility = 'space'
        and exists (select from space_association x where x.space_id = n.space_id and x.association_id = ${actor.associationId}))`;
    case 'company_contact':
      return sql`(n.visibility <> 'restricted' and exists (select from need_company x where x.need_id = n.id and x.company_id = ${actor.companyId}) or n.visibility = 'space'
        and exists (select from association_company x where x.association_id = n.association_id and x.company_id = ${actor.companyId}))`;
    case 'administrator':
      return sql`false`;
  }
}

/** A restricted need is for those who are named; the same line as `isOpenTo` draws for one need. */
const openTo = ({ membershipId }: Actor): Sql =>
  sql`(n.visibility <> 'restricted' or n.named @> ${JSON.stringify([{ id: membershipId }])}::jsonb)`;

export type Sight = { actor: Actor; needId: string };

/** Those of the pairs where the actor may see the need; each is asked with the actor's own rights, in one statement. */
export async function whoSees<S extends Sight>(tx: Tx, sights: S[]): Promise<S[]> {
  if (sights.length === 0) return [];
  const asked = sights.map(
    ({ actor, needId }, i) => sql`select ${i}::int as i from need n where n.id = ${needId} and ${visibleTo(actor)}`,
  );
  const seen = new Set((await rows<{ i: number }>(tx, join(asked, ' union all '))).map(({ i }) => i));
  return sights.filter((_, i) => seen.has(i));
}

/** Whose internal notes an actor may find by searching; the same line as `mayReadNotes` draws for one need. */
export function notesVisibleTo(actor: Actor): Sql {
  const reads = ['coordinator', 'director', 'case_handler', 'sector_leader'].includes(actor.role);
  return reads ? visibleTo(actor) : sql`false`;
}

export const and = (conditions: Sql[]): Sql =>
  conditions.reduce((all, c) => (all === empty ? c : sql`${all} and ${c}`), empty);
