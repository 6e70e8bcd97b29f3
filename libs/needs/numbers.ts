import { sql, type Sql } from '@vertskap/platform';
import type { Need } from './need.rules.js';

/**
 * Takes the next numbers of a municipality: a statement that gives those `before` them. Restricted needs have a series of their own, with gaps
 * of up to 90: a hole among the other numbers would tell that there is one, and its own number how many there are.
 */
export const takeNumbers = (
  { municipalityId, visibility }: Pick<Need, 'municipalityId' | 'visibility'>,
  count: number,
): Sql =>
  visibility === 'restricted'
    ? sql`update municipality set last_restricted_number = last_restricted_number + floor(random() * 90)::int + ${count} where id = ${municipalityId}
        returning last_restricted_number - ${count} as before`
    : sql`update municipality set last_need_number = last_need_number + ${count} where id = ${municipalityId}
        returning last_need_number - ${count} as before`;
