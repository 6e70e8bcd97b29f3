import type { Actor } from '@vertskap/organisations';
import { beyond, notFound, Refusal, row, sql, type Tx } from '@vertskap/platform';
import { visibleTo } from '../visible.js';
import type { Into } from './merge.rules.js';

/**
 * The need of that number in the municipality of a need this actor sees, as the rule on merging wants it. Throws `not_found` where the
 * first is missing, `invalid_input` where the second is, or is invisible.
 */
export async function needToMergeInto(tx: Tx, actor: Actor, needId: string, number: string): Promise<Into> {
  if (!(await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`))) throw notFound();
  const into = await row<{ id: string }>(
    tx,
    sql`select n.id from need n join need b on b.municipality_id = n.municipality_id
        where b.id = ${needId} and n.number = ${Number(number.slice(2))} and n.id <> ${needId} and ${visibleTo(actor)}`,
  );
  const message = 'There is no such need here.';
  if (!into) throw new Refusal('invalid_input', message, [{ path: 'body.into', code: 'unknown', message }]);
  const found = await beyond(tx, 'deeds', () =>
    row<Omit<Into, 'id' | 'number'>>(
      tx,
      sql`select n.state, (n.raised_at, n.number) < (b.raised_at, b.number) as older,
            n.visibility <> 'restricted' and n.association_id = b.association_id or n.visibility = 'space' and exists (
              select from space_association x where x.space_id = n.space_id and x.association_id = b.association_id) as seen
          from need n cross join need b where n.id = ${into.id} and b.id = ${needId}`,
    ),
  );
  if (!found) throw notFound();
  return { id: into.id, number, ...found };
}
