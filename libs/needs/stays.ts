import type { NeedFilters } from '@vertskap/contract';
import { sql, type Sql } from '@vertskap/platform';
import { and } from './visible.js';

/**
 * Why a stay outside the house (as `stay`) is not the municipality's time: the pause of the final answer that began with it says so;
 * where the answer had been given, none began. The page of a need tells the same of its own stays.
 */
const outside = (stay: 'h' | 'p'): Sql => {
  const of = stay === 'h' ? sql`h` : sql`p`;
  return sql`coalesce((select q.reason from clock c join clock_pause q on q.clock_id = c.id
      where c.need_id = ${of}.need_id and c.kind = 'resolution' and q.from_at = ${of}.from_at limit 1),
    case ${of}.kind when 'association' then 'answered' else 'with_external' end)`;
};

/**
 * The step of a stay (as `h`): how the ball came to a sector, by the stay before it, or why it is outside the house. Where nobody had it
 * in between, the need was closed and is taken up again.
 */
export const stepOfStay = sql`case when h.kind <> 'sector' then ${outside('h')} else coalesce((
    select case when p.to_at < h.from_at then 'reopened' when p.kind = 'sector' then 'passed_on' when p.kind = 'external' then 'returned'
        when ${outside('p')} = 'answered' then 'reopened' else 'replied' end
    from holding p where p.need_id = h.need_id and (p.from_at, coalesce(p.to_at, 'infinity')) < (h.from_at, coalesce(h.to_at, 'infinity'))
    order by p.from_at desc, p.to_at desc limit 1), 'received') end`;

/** Needs (as `n`) with a stay of the ball of which all of this holds together; nothing where nothing is asked of stays. */
export function stayFilter({ heldBy, heldStep, heldFrom, heldTo }: NeedFilters): Sql | undefined {
  const conditions = [
    heldBy && (isKind(heldBy) ? sql`h.kind = ${heldBy}` : sql`h.sector_id = ${heldBy}`),
    heldFrom && sql`(h.to_at is null or h.to_at >= ${heldFrom})`,
    heldTo && sql`h.from_at < ${heldTo}`,
    heldStep && sql`${stepOfStay} = ${heldStep}`,
  ].filter((condition) => typeof condition === 'object');
  if (conditions.length === 0) return undefined;
  return sql`exists (select from holding h where h.need_id = n.id and ${and(conditions)})`;
}

const isKind = (held: string): boolean => held === 'association' || held === 'external';
