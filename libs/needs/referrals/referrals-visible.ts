import type { Actor } from '@vertskap/organisations';
import { sql, type Sql } from '@vertskap/platform';
import { visibleTo } from '../visible.js';

/**
 * Which referrals (as `r`) exist for an actor, with all that is shared by them: the giver's people and the association by the need; the
 * receiver's coordinators while they are asked, and then its people by the need that it became. Everybody who shows them asks here.
 */
export function referralsVisibleTo(actor: Actor): Sql {
  const reads = (column: Sql): Sql => sql`exists (select from need n where n.id = ${column} and ${visibleTo(actor)})`;
  switch (actor.role) {
    case 'coordinator':
    case 'director':
    case 'mayor':
    case 'case_handler':
    case 'sector_leader':
      return sql`(r.from_municipality_id = ${actor.municipalityId} and ${reads(sql`r.need_id`)}
        or r.to_municipality_id = ${actor.municipalityId} and r.state = 'accepted' and ${reads(sql`r.new_need_id`)}
        or ${receives(actor)})`;
    case 'association_representative':
      return sql`(r.association_id = ${actor.associationId} and ${reads(sql`r.need_id`)})`;
    case 'company_contact':
    case 'administrator':
      return sql`false`;
  }
}

/** What neighbours would refer to them, and wait for an answer on. */
export const receives = ({ role, municipalityId }: Actor): Sql =>
  role === 'coordinator' ? sql`r.to_municipality_id = ${municipalityId} and r.state = 'offered'` : sql`false`;
