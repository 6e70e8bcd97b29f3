import type { Amend, MessageView, NoteView, Receipt } from '@vertskap/contract';
import { workingTimeOf } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { append, notFound, Refusal, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { inTurn, mayReadNotes } from '../need.rules.js';
import { type LoadedNeed, loadSituation, lockNeed } from '../needs.js';
import { type NoteReceipt, repeatedNote } from '../notes.js';
import { repeated } from '../once.js';
import { outcome } from '../outcome.rules.js';
import { saveOutcome } from '../save.js';
import { hanging, message, note } from '../written.js';
import { amended, mayAmend, type Written } from './amend.rules.js';
import { stands } from './amendments.js';

/**
 * Puts a message right, for everybody to see. No clock, promise or figure follows from it: what moved any of them is corrected beneath.
 * Throws `not_found`, `not_allowed` for what somebody else wrote, `wrong_state` where it says so already.
 */
export async function amendMessage(
  tx: Tx,
  now: Date,
  actor: Actor,
  { id: needId, messageId }: { id: string; messageId: string },
  { clientKey, body }: Amend,
): Promise<Receipt> {
  const situation = await lockedFor(tx, actor, needId);
  const done = await repeatedAmend(tx, actor, clientKey, needId);
  if (done) return done;
  const written = await find<MessageView>(
    tx,
    sql`select ${message} as view, m.membership_id as "membershipId", ${stands} as stands
        from need n cross join ${hanging} join message m on m.need_id = n.id where n.id = ${needId} and m.id = ${messageId}`,
  );
  const at = {
    now: inTurn(situation.need, now),
    time: await workingTimeOf(tx, situation.need.municipalityId, now),
    newId: () => crypto.randomUUID(),
    creditedTo: actor.sectorId,
  };
  const { deed, view, added } = changed(actor, situation, written, body, at.now);
  if (deed === 'edit') await rows(tx, sql`update message set body = ${body} where id = ${messageId}`);
  await keep(
    tx,
    actor,
    needId,
    sql`${messageId}::uuid, null::uuid, ${deed === 'edit' ? 'earlier' : 'correction'}`,
    added,
  );
  const follows = { ...outcome(situation, { deed }, { text: `#${view.ordinal}` }, at), amended: view };
  return saveOutcome(tx, actor, clientKey, situation.number, { messages: situation.messages, outcome: follows });
}

/** The same with an internal note, which only those who read it hear of. Throws as above. */
export async function amendNote(
  tx: Tx,
  now: Date,
  actor: Actor,
  { id: needId, noteId }: { id: string; noteId: string },
  { clientKey, body }: Amend,
): Promise<NoteReceipt> {
  const situation = await lockedFor(tx, actor, needId);
  const done = await repeatedAmendOfNote(tx, actor, clientKey, needId);
  if (done) return done;
  if (!mayReadNotes(actor, situation.need)) throw notFound();
  const written = await find<NoteView>(
    tx,
    sql`select ${note} as view, i.membership_id as "membershipId", false as stands
        from need n cross join ${hanging} join internal_note i on i.need_id = n.id where n.id = ${needId} and i.id = ${noteId}`,
  );
  const { view, added } = changed(actor, situation, written, body, now);
  await rows(tx, sql`update internal_note set body = ${body} where id = ${noteId}`);
  await keep(tx, actor, needId, sql`null::uuid, ${noteId}::uuid, 'earlier'`, added);
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey };
  const event = { kind: 'note.amended' as const, note: view };
  return { noteId, seq: await append(tx, now, doer, [{ stream: `need/${needId}/internal`, event }]) };
}

export const repeatedAmend = (tx: Tx, actor: Actor, clientKey: string, needId: string): Promise<Receipt | undefined> =>
  repeated(tx, actor, clientKey, ['edit', 'correct'], needId);

export const repeatedAmendOfNote = (
  tx: Tx,
  actor: Actor,
  clientKey: string,
  needId: string,
): Promise<NoteReceipt | undefined> => repeatedNote(tx, actor, clientKey, needId, 'note.amended');

async function lockedFor(tx: Tx, actor: Actor, needId: string): Promise<LoadedNeed> {
  const situation = (await lockNeed(tx, actor, needId)) ? await loadSituation(tx, needId) : undefined;
  if (!situation) throw notFound();
  return situation;
}

async function find<T extends MessageView | NoteView>(tx: Tx, query: Sql): Promise<Written<T>> {
  const written = await row<Written<T>>(tx, query);
  if (!written) throw notFound();
  return written;
}

function changed<T extends MessageView | NoteView>(
  actor: Actor,
  { need }: LoadedNeed,
  written: Written<T>,
  body: string,
  at: Date,
) {
  if (written.membershipId !== actor.membershipId || !mayAmend(actor, need))
    throw new Refusal('not_allowed', 'Only whoever wrote it puts it right.');
  const change = amended(written, body, at.toISOString());
  if (!change) throw new Refusal('wrong_state', 'It says so already.');
  return change;
}

/** `of`: the message, the note, and what kind of words. They are searched from then on, and those they replaced no more. */
async function keep(
  tx: Tx,
  actor: Actor,
  needId: string,
  of: Sql,
  { body, at }: { body: string; at: string },
): Promise<void> {
  await rows(
    tx,
    sql`insert into amendment (id, need_id, message_id, note_id, kind, body, membership_id, at)
        select gen_random_uuid(), ${needId}, ${of}, ${body}, ${actor.membershipId}, ${at}`,
  );
}
