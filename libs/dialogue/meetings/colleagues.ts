import type { Actor } from '@vertskap/organisations';
import { sql, type Sql } from '@vertskap/platform';

/** Whom the actor may invite: people (memberships `m`) of the own organisation who read meetings. */
export const colleaguesOf = (actor: Actor, now: Date): Sql =>
  sql`m.valid_from <= ${now} and ${now} < m.valid_to and m.role not in ('administrator', 'company_contact')
      and (m.municipality_id = ${actor.municipalityId} or m.association_id = ${actor.associationId})`;

/** Memberships (as `m`) with what `UNIT` is made of; a sector is named with its municipality, for a meeting may have several. */
export const withUnits: Sql = sql`membership m join person p on p.id = m.person_id left join municipality k on k.id = m.municipality_id
  left join sector s on s.id = m.sector_id left join association a on a.id = m.association_id`;
export const UNIT: Sql = sql`coalesce(s.name || ', ' || k.name, k.name, a.name)`;
