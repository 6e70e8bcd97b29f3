import { Refusal, type Sql, sql } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';

/** Whose deeds somebody may inspect (audit as `a`): all of the municipality, or those of the association's own people. */
export function inspectedBy({ role, municipalityId, associationId, manages }: Actor): Sql {
  if (role === 'administrator' || role === 'director') return sql`a.municipality_id = ${municipalityId}`;
  if (role === 'association_representative' && manages)
    return sql`a.membership_id = any(array(select m.id from membership m where m.association_id = ${associationId}))`;
  throw new Refusal('not_allowed', 'The administrator, the director and whoever manages an association read this.');
}
