import type { AgreedAt } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { eventOfKey, row, sql, type Tx, unfit } from '@vertskap/platform';
import { meetsIn } from '../meets-in.js';

type Promising = { clientKey: string; entryId?: string | undefined };

/**
 * The action in the minutes that a promise comes from: one about this need, or with `spaceId` one about a topic in that space; null where it
 * comes from none. Throws `invalid_input` for any other, and for one that has been promised already.
 */
export async function agreedAt(
  tx: Tx,
  actor: Actor,
  { clientKey, entryId }: Promising,
  on: { needId: string } | { spaceId: string },
): Promise<AgreedAt | null> {
  if (entryId === undefined) return null;
  const about = 'needId' in on ? sql`i.need_id = ${on.needId}` : sql`i.need_id is null and m.space_id = ${on.spaceId}`;
  const found = await row<AgreedAt & { promised: boolean }>(
    tx,
    sql`select m.id as "meetingId", e.id as "entryId", iso(m.starts_at) as at, exists (select from commitment p where p.entry_id = e.id) as promised
        from meeting_entry e join meeting_item i on i.id = e.item_id join meeting m on m.id = i.meeting_id
        where e.id = ${entryId} and e.kind = 'action' and ${about} and ${meetsIn(actor)}`,
  );
  if (!found) throw unfit('entryId', 'There is no such action in the minutes.');
  const { promised, ...agreed } = found;
  if (promised && !(await eventOfKey(tx, actor.personId, clientKey)))
    throw unfit('entryId', 'This action is a promise already.');
  return agreed;
}
