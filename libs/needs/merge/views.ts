import type { Actor } from '@vertskap/organisations';
import { raw, sql, type Sql } from '@vertskap/platform';
import { visibleTo } from '../visible.js';

/** The older need that a need (as `n`) was merged into, as jsonb; null where it stands for itself. */
export const mergedInto =
  raw(`case when n.merged_into is not null then jsonb_build_object('id', n.merged_into, 'number', 'B-' || n.merged_into_number,
  'at', iso(n.merged_at)) end`);

/** The need of which a need (as `n`) was a part, as jsonb. */
export const splitFrom = raw(
  `(select jsonb_build_object('id', o.id, 'number', 'B-' || o.number) from need o where o.id = n.split_from)`,
);

/** Needs merged into a need (as `whole`) that this actor may see too, as jsonb. */
export const mergedHere = (
  actor: Actor,
): Sql => sql`coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'number', 'B-' || n.number,
    'association', jsonb_build_object('id', b.id, 'name', b.name)) order by n.number)
  from need n join association b on b.id = n.association_id where n.merged_into = whole.id and ${visibleTo(actor)}), '[]')`;
