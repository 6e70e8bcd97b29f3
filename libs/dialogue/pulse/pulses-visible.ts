import type { Actor } from '@vertskap/organisations';
import { sql, type Sql } from '@vertskap/platform';

/** The last day on which a question (as `p`) is answered, in Oslo: `2026-12-04`. */
export const lastDay: Sql = sql`((p.closes_at - interval '1 microsecond') at time zone 'Europe/Oslo')::date::text`;

/** When an association (an expression) asked its members last; what was withdrawn before it was sent asked nobody. */
export const lastAsked = (associationId: Sql): Sql =>
  sql`(select max(l.at) from pulse l where l.association_id = ${associationId} and (l.withdrawn_at is null or l.sent_at is not null))`;

/**
 * Which questions to members (as `p`) exist for an actor: every query carries this condition. Of the municipalities that their companies were
 * told of, those who decide read the sums; companies and handlers read none.
 */
export function pulsesVisibleTo({ role, municipalityId, associationId }: Actor): Sql {
  switch (role) {
    case 'association_representative':
      return sql`p.association_id = ${associationId}`;
    case 'coordinator':
    case 'director':
    case 'sector_leader':
    case 'mayor':
      return sql`p.municipality_ids @> array[${municipalityId}::uuid]`;
    case 'case_handler':
    case 'company_contact':
    case 'administrator':
      return sql`false`;
  }
}
