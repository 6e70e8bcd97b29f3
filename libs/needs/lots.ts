import type { Actor } from '@vertskap/organisations';
import { raw, sql, type Sql } from '@vertskap/platform';
import { municipalitiesOf } from './municipalities-of.js';

/**
 * The lots in which what somebody may see can lie, as `lot`, and `ago`, how many were begun since; the words that are searched stand under them. Those of all
 * municipalities where the reader sees anything: coarser than `visibleTo`, which is asked of each need that is found. Restricted needs have numbers,
 * and so lots, of their own.
 */
export const lotsOf = (actor: Actor): Sql => sql`
  select lot_of(k.ordinal, nth << 12) as lot, (case when nth < ${RESTRICTED} >> 12 then k.last_need_number else k.last_restricted_number end >> 12) - nth as ago
  from municipality k cross join lateral (select nth from generate_series(0, k.last_need_number >> 12) nth
    union select nth from generate_series(${RESTRICTED} >> 12, k.last_restricted_number >> 12) nth) lots where k.id in (${municipalitiesOf(actor)})`;

/** Where the numbers of restricted needs begin. */
const RESTRICTED = raw('900000');
