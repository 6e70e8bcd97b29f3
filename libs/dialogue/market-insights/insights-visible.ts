import type { Actor } from '@vertskap/organisations';
import { sql, type Sql } from '@vertskap/platform';

/** Which insights (as `i`) exist for an actor: every query carries this condition. Companies and administrators read none. */
export function insightsVisibleTo(actor: Actor): Sql {
  switch (actor.role) {
    case 'coordinator':
    case 'director':
    case 'mayor':
    case 'case_handler':
    case 'sector_leader':
      return sql`i.municipality_id = ${actor.municipalityId}`;
    case 'association_representative':
      return sql`(i.association_id = ${actor.associationId} or i.audience = 'space' and exists (
        select from space_association x where x.association_id = ${actor.associationId} and x.space_id = i.space_id))`;
    case 'company_contact':
    case 'administrator':
      return sql`false`;
  }
}
