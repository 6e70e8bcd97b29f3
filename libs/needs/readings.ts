import type { Actor } from '@vertskap/organisations';
import { notFound, row, sql, type Tx } from '@vertskap/platform';
import { visibleTo } from './visible.js';

const HANDLING = ['case_handler', 'coordinator', 'sector_leader'];

/**
 * Remembers how far this person has read, never backwards; what they were told of it is read too. The municipality's first reading is
 * what business sees as "opened".
 */
export async function markRead(tx: Tx, now: Date, actor: Actor, needId: string, seq: number): Promise<void> {
  const read = await row(
    tx,
    sql`with seen as (select n.id, least(${seq}::bigint, n.version)::int as seq from need n where n.id = ${needId} and ${visibleTo(actor)}),
        told as (update notification t set read_at = ${now} from seen
          where t.need_id = seen.id and t.membership_id = ${actor.membershipId} and t.read_at is null),
        opened as (update need set opened_at = ${now} from seen where need.id = seen.id and opened_at is null and ${HANDLING.includes(actor.role)})
        insert into reading (person_id, need_id, seq, at) select ${actor.personId}, id, seen.seq, ${now} from seen
        on conflict (person_id, need_id) do update set seq = greatest(reading.seq, excluded.seq), at = excluded.at returning 1`,
  );
  if (!read) throw notFound();
}
