import type { AgreedAt } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { eventOfKey, row, sql, type Tx, unfit, violates } from '@vertskap/platform';
import { meetsIn } from '../meets-in.js';

type Promising = { clientKey: string; entryId?: string | undefined };

/**
 * The decision or action in the minutes that a promise comes from: one about this need, or with `spaceId` one about a topic in that space; null where it
 * comes from none. Throws `invalid_input` for any other, and for one that has become a promise or a need already.
 */
export async function agreedAt(
  tx: Tx,
  actor: Actor,
  { clientKey, entryId }: Promising,
  on: { needId: string } | { spaceId: string },
): Promise<AgreedAt | null> {
  if (entryId === undefined) return null;
  const about = 'needId' in on ? sql`i.need_id = ${on.needId}` : sql`i.need_id is null and m.space_id = ${on.spaceId}`;
  const found = await row<AgreedAt & { taken: boolean }>(
    tx,
    sql`select m.id as "meetingId", e.id as "entryId", iso(m.starts_at) as at, e.need_id is not null or exists (select from commitment p where p.entry_id = e.id) as taken
        from meeting_entry e join meeting_item i on i.id = e.item_id join meeting m on m.id = i.meeting_id
        where e.id = ${entryId} and ${about} and ${meetsIn(actor)}`,
  );
  if (!found) throw unfit('entryId', 'There is no such decision or action in the minutes.');
  const { taken, ...agreed } = found;
  if (taken && !(await eventOfKey(tx, actor.personId, clientKey))) throw isTaken();
  return agreed;
}

const isTaken = () => unfit('entryId', 'This is a promise or a need already.');

/** Two promised the same in the same instant, and the unique index let one through. */
export function promisedOnce(error: unknown): never {
  throw violates(error, 'commitment_once_per_entry') ? isTaken() : error;
}
