import type { Actor } from '@vertskap/organisations';
import { sql, type Sql } from '@vertskap/platform';

/**
 * Which initiatives (as `i`) exist for an actor: every query carries this condition. Those of the own spaces, as with meetings; a company of an
 * association there reads one that calls members, or that it takes part in.
 */
export function initiativesVisibleTo({ role, municipalityId, associationId, companyId }: Actor): Sql {
  switch (role) {
    case 'coordinator':
    case 'director':
    case 'mayor':
    case 'case_handler':
    case 'sector_leader':
      return sql`exists (select from space_municipality x where x.municipality_id = ${municipalityId} and x.space_id = i.space_id)`;
    case 'association_representative':
      return sql`exists (select from space_association x where x.association_id = ${associationId} and x.space_id = i.space_id)`;
    case 'company_contact':
      return sql`((i.calls or ${companyId}::uuid = any(i.companies)) and exists (
        select from space_association x join association_company y on y.association_id = x.association_id
        where y.company_id = ${companyId} and x.space_id = i.space_id))`;
    case 'administrator':
      return sql`false`;
  }
}
