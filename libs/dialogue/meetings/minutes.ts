import { type AddEntry, mergeText, type WriteMinutes, type WrittenMinutes } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { seenItem } from './agenda.js';
import { changed, lockMeeting } from './meetings.js';
import { madeBefore } from '../once.js';
import { touch } from './tell.js';

const LONGEST = 40_000;
const MOST_ENTRIES = 100;

/**
 * Writes what was said of an item, on top of the version that the writer had: what others wrote meanwhile is merged with it, and where both
 * changed the same words both paragraphs stand. The meeting is locked meanwhile, so versions follow each other. Throws as `lockMeeting` does.
 */
export async function writeMinutes(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  itemId: string,
  { body, base }: WriteMinutes,
): Promise<WrittenMinutes> {
  await lockMeeting(tx, now, actor, id, 'minute');
  await seenItem(tx, actor, id, itemId);
  const versions = await rows<{ version: number; body: string; clash: boolean }>(
    tx,
    sql`select version, body, clash from minutes_version where item_id = ${itemId}
          and (version = ${base} or version = (select max(version) from minutes_version where item_id = ${itemId})) order by version`,
  );
  const last = versions.at(-1) ?? { version: 0, body: '', clash: false };
  const before = base === 0 ? '' : versions.find(({ version }) => version === base)?.body;
  if (before === undefined) throw new Refusal('invalid_input', 'There is no such version of these minutes.');
  const { text, clash } = mergeText(before, body, last.body);
  if (text === last.body) return last;
  if (text.length > LONGEST) throw new Refusal('wrong_state', `Minutes of an item have at most ${LONGEST} characters.`);
  const version = last.version + 1;
  await rows(
    tx,
    sql`insert into minutes_version (item_id, version, body, clash, at, membership_id, by_name, by_unit)
        values (${itemId}, ${version}, ${text}, ${clash}, ${now}, ${actor.membershipId}, ${actor.name}, ${actor.unit})`,
  );
  await rows(tx, sql`update meeting_item set treated_at = ${now} where id = ${itemId} and treated_at is null`);
  await changed(tx, id);
  await touch(tx, now, actor, id, 'minutes_written');
  return { version, body: text, clash };
}

/** Writes down a decision, or who does what by when. A repeat answers as before. */
export async function addEntry(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  itemId: string,
  { clientKey, what }: AddEntry,
): Promise<{ id: string }> {
  await lockMeeting(tx, now, actor, id, 'minute');
  await seenItem(tx, actor, id, itemId);
  const made = await madeBefore(
    tx,
    actor,
    clientKey,
    sql`select id, item_id = ${itemId} as there from meeting_entry where by_membership = ${actor.membershipId} and client_key = ${clientKey}`,
  );
  if (made) return made;
  const { owner, dueOn } = what.kind === 'action' ? what : { owner: null, dueOn: null };
  const added = await row<{ id: string }>(
    tx,
    sql`insert into meeting_entry (id, item_id, client_key, kind, body, owner, due_on, at, by_membership, by_name, by_unit, by_side)
        select gen_random_uuid(), ${itemId}, ${clientKey}, ${what.kind}, ${what.body}, ${owner}, ${dueOn}::date, ${now}, ${actor.membershipId}, ${actor.name}, ${actor.unit}, ${actor.side}
        where (select count(*) from meeting_entry where item_id = ${itemId}) < ${MOST_ENTRIES} returning id`,
  );
  if (!added) throw new Refusal('wrong_state', `An item has at most ${MOST_ENTRIES} decisions and actions.`);
  await rows(tx, sql`update meeting_item set treated_at = ${now} where id = ${itemId} and treated_at is null`);
  await changed(tx, id);
  await touch(tx, now, actor, id, `${what.kind}_added`);
  return added;
}

export async function removeEntry(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  itemId: string,
  entryId: string,
): Promise<void> {
  await lockMeeting(tx, now, actor, id, 'minute');
  await seenItem(tx, actor, id, itemId);
  const removed = await rows(
    tx,
    sql`delete from meeting_entry where id = ${entryId} and item_id = ${itemId} returning id`,
  );
  if (removed.length === 0) throw notFound();
  await changed(tx, id);
  await touch(tx, now, actor, id, 'entry_removed');
}
