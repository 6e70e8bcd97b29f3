import { rows, sql } from '@vertskap/platform';
import type { About } from './about.js';
import type { Facts } from './facts.rules.js';

/**
 * First responses in time, here and in each municipality where both sides have agreed to compare. Both consents are held until the
 * page is kept: whoever takes one back waits for that, and then throws the page away.
 */
export async function neighbours({ tx, now, municipalityId, period }: About): Promise<Facts['neighbours']> {
  const agreed = await rows<{ id: string }>(
    tx,
    sql`select g.neighbour_id as id from consent g join consent r on r.municipality_id = g.neighbour_id and r.neighbour_id = g.municipality_id
        where g.municipality_id = ${municipalityId} for share`,
  );
  if (agreed.length === 0) return [];
  const ids = [municipalityId, ...agreed.map(({ id }) => id)];
  return rows(
    tx,
    sql`select k.id, k.name, k.id = ${municipalityId} as own, coalesce(f.met, 0) as met, coalesce(f.late, 0) as late
        from municipality k left join (
          select c.municipality_id as id, (count(*) filter (where c.verdict = 'met'))::int as met,
            (count(*) filter (where c.verdict = 'late' or c.verdict is null and c.due_at < ${now}))::int as late
          from clock c join need n on n.id = c.need_id
          where c.municipality_id = any(${ids}::uuid[]) and c.kind = 'first_response' and c.cycle = 1
            and c.started_at >= ${period.from} and c.started_at < ${period.to} and n.visibility <> 'restricted' group by 1) f on f.id = k.id
        where k.id = any(${ids}::uuid[]) order by k.name, k.id`,
  );
}
