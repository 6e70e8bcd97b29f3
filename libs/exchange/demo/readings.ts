import { addWorkdays, compile, localDate, wallToInstant, type WorkingCalendar } from '@vertskap/clocks';
import { visibleTo } from '@vertskap/needs';
import { loadActor } from '@vertskap/organisations';
import { rows, sql, type Tx } from '@vertskap/platform';
import { idOf, membershipIdOf, peopleInOrder } from './ids.js';
import type { Role } from './story.types.js';

/** How many working days ago people last looked at everything; who works with needs looks more often. */
const LAST_LOOKED: Record<Role, number> = {
  business_coordinator: 1,
  case_handler: 1,
  association_representative: 2,
  sector_leader: 2,
  company_contact: 4,
  municipal_director: 4,
  mayor: 4,
  administrator: 4,
};

/**
 * Everybody has read what happened until they last looked, and what they did themselves, of the needs they may see; what
 * came later shows as new.
 */
export async function readUpToNow(tx: Tx, calendar: WorkingCalendar, now: Date): Promise<void> {
  const cal = compile(calendar);
  const today = localDate(cal, now.getTime());
  for (const { key, role } of peopleInOrder) {
    const actor = await loadActor(tx, membershipIdOf(key), now);
    if (!actor) continue;
    const looked = new Date(wallToInstant(cal, `${addWorkdays(cal, today, -LAST_LOOKED[role])}T08:00`));
    await rows(
      tx,
      sql`insert into reading (person_id, need_id, seq, at)
          select ${idOf('person', key)}, n.id, max(e.seq), ${looked} from need n join event e on e.stream = 'need/' || n.id || '/shared'
          where (e.at <= ${looked} or e.membership_id = ${actor.membershipId}) and ${visibleTo(actor)} group by n.id
          on conflict (person_id, need_id) do update set seq = greatest(reading.seq, excluded.seq), at = excluded.at`,
    );
  }
}
