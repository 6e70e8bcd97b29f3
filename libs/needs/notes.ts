import type { NoteView, PostNote } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { append, eventOfKey, notFound, Refusal, rows, sql, type Tx } from '@vertskap/platform';
import { attach, takeFrom, unsent } from './attachments/attached.js';
import { mentionsIn } from './mentions/mentionable.js';
import { keepMentions } from './mentions/mentions.js';
import { abilities, authorOf } from './need.rules.js';
import { loadSituation, lockNeed } from './needs.js';
import { reused } from './once.js';

export type NoteReceipt = { noteId: string; seq: number };

/** Writes what only the municipality reads: a table, a stream and a sequence of its own, so that nothing of it shows outside. */
export async function postNote(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  { clientKey, body, attachments: ids = [], mentions: meant }: PostNote,
): Promise<NoteReceipt> {
  if (!(await lockNeed(tx, actor, needId))) throw notFound();
  const done = await repeatedNote(tx, actor, clientKey, needId);
  if (done) return done;
  const situation = await loadSituation(tx, needId);
  if (!situation || !abilities(actor, situation.need).includes('note'))
    throw new Refusal('not_allowed', 'This is not yours to do.');

  const mentions = await mentionsIn(tx, now, actor, needId, { body, mentions: meant });
  const attachments = takeFrom(await unsent(tx, ids), actor, ids);
  const note: NoteView = {
    id: crypto.randomUUID(),
    body,
    author: authorOf(actor),
    at: now.toISOString(),
    ...(attachments.length > 0 && { attachments }),
    ...(mentions.length > 0 && { mentions: mentions.map(({ name }) => name) }),
  };
  await rows(
    tx,
    sql`insert into internal_note (id, need_id, body, membership_id, author_name, author_unit, at)
        values (${note.id}, ${needId}, ${body}, ${actor.membershipId}, ${actor.name}, ${actor.unit}, ${now})`,
  );
  await attach(tx, { needId, noteId: note.id }, attachments);
  await keepMentions(tx, actor, { needId, noteId: note.id }, mentions);
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey };
  const seq = await append(tx, now, doer, [
    { stream: `need/${needId}/internal`, event: { kind: 'note.posted', note } },
  ]);
  return { noteId: note.id, seq };
}

/** What this key wrote before, or put right; undefined where it is new. */
export async function repeatedNote(
  tx: Tx,
  actor: Actor,
  clientKey: string,
  needId: string,
  kind: 'note.posted' | 'note.amended' = 'note.posted',
): Promise<NoteReceipt | undefined> {
  const done = await eventOfKey(tx, actor.personId, clientKey);
  if (!done) return undefined;
  if (!('note' in done.event) || done.event.kind !== kind || done.stream !== `need/${needId}/internal`) throw reused();
  return { noteId: done.event.note.id, seq: done.seq };
}
