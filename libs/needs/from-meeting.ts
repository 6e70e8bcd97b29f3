import type { Actor } from '@vertskap/organisations';
import { row, sql, type Tx, unfit } from '@vertskap/platform';
import { meetsIn } from './meets-in.js';
import type { Need } from './need.rules.js';

/**
 * A decision or an action in the minutes of a meeting has become this need. Returns the meeting. Throws `invalid_input` for one of another space, one about
 * a need, and one that has become a promise or a need already.
 */
export async function fromMeeting(
  tx: Tx,
  actor: Actor,
  entryId: string,
  need: Pick<Need, 'id' | 'spaceId'>,
): Promise<string> {
  // with those who promise there, so that it does not become both at once
  await row(tx, sql`select 1 from space where id = ${need.spaceId} for no key update`);
  const entry = await row<{ meetingId: string }>(
    tx,
    sql`update meeting_entry e set need_id = ${need.id} from meeting_item i join meeting m on m.id = i.meeting_id
        where e.id = ${entryId} and e.need_id is null and not exists (select from commitment p where p.entry_id = e.id) and i.id = e.item_id and i.need_id is null
          and m.space_id = ${need.spaceId} and ${meetsIn(actor)} returning m.id as "meetingId"`,
  );
  const message = 'There is no such decision or action in the minutes, or it is a promise or a need already.';
  if (!entry) throw unfit('entryId', message);
  return entry.meetingId;
}
