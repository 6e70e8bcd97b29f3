import type { Actor } from '@vertskap/organisations';
import { sql, type Sql } from '@vertskap/platform';

/**
 * Whose meetings an actor reads: a condition on what has a `space_id`, as `m`. Staff of the municipalities in the space, and those
 * who speak for an association there; contacts of a company hear of a meeting from their association.
 */
export function meetsIn({ role, municipalityId, associationId }: Actor): Sql {
  switch (role) {
    case 'association_representative':
      return sql`exists (select from space_association x where x.association_id = ${associationId} and x.space_id = m.space_id)`;
    case 'company_contact':
    case 'administrator':
      return sql`false`;
    case 'coordinator':
    case 'director':
    case 'mayor':
    case 'case_handler':
    case 'sector_leader':
      return sql`exists (select from space_municipality x where x.municipality_id = ${municipalityId} and x.space_id = m.space_id)`;
  }
}
