import type { AttachmentView } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { raw, Refusal, row, rows, sql, type Tx, notFound } from '@vertskap/platform';
import { referralsVisibleTo } from '../referrals/referrals-visible.js';
import { notesVisibleTo, visibleTo } from '../visible.js';

/** Files that lie unsent, by their ids, with whose they are. */
export type Unsent = Map<string, AttachmentView & { membershipId: string }>;

/** Those of these that nobody has sent yet, locked in the order of their ids until the end of the transaction. */
export async function unsent(tx: Tx, ids: string[]): Promise<Unsent> {
  if (ids.length === 0) return new Map();
  const found = await rows<AttachmentView & { membershipId: string }>(
    tx,
    sql`select id, name, type, size, membership_id as "membershipId" from attachment
        where need_id is null and id = any(${ids}::uuid[]) order by id for update`,
  );
  return new Map(found.map((file) => [file.id, file]));
}

/** What somebody wants to send, in their order, taken out of `lying`. Throws `invalid_input` where one is missing, sent, or another's. */
export function takeFrom(lying: Unsent, { membershipId }: Actor, ids: string[] = []): AttachmentView[] {
  const own = ids.flatMap((id) => {
    const file = lying.get(id);
    return file?.membershipId === membershipId ? [file] : [];
  });
  const message = 'There is no such file that you have uploaded and not sent.';
  if (own.length < ids.length)
    throw new Refusal('invalid_input', message, [{ path: 'body.attachments', code: 'unknown', message }]);
  for (const { id } of own) lying.delete(id);
  return own.map(({ id, name, type, size }) => ({ id, name, type, size }));
}

export type SentWith = { needId: string; messageId?: string; noteId?: string };

/** Hangs files on what they were sent with: a message, a note, or the need itself. */
export async function attach(tx: Tx, { needId, messageId, noteId }: SentWith, sent: AttachmentView[]): Promise<void> {
  if (sent.length === 0) return;
  await rows(
    tx,
    sql`update attachment a set need_id = ${needId}, message_id = ${messageId ?? null}, note_id = ${noteId ?? null}, place = s.place
        from unnest(${sent.map(({ id }) => id)}::uuid[]) with ordinality as s(id, place) where a.id = s.id`,
  );
}

/** The files of a need (as `n`), by the id of what they were sent with; the policies of the table leave out what its reader may not see. */
export const attachedTo = raw(`lateral (
  select coalesce(jsonb_object_agg(w.id, w.files), '{}') as files from (
    select coalesce(x.message_id, x.note_id, x.need_id) as id,
      jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'type', x.type, 'size', x.size) order by x.place) as files
    from attachment x where x.need_id = n.id group by 1) w) attached`);

/** `attachments` of what is named `id`, as a jsonb object to be added to it; empty where it has none. */
export const attachmentsOf = (id: string) =>
  raw(
    `case when attached.files ? ${id}::text then jsonb_build_object('attachments', attached.files -> ${id}::text) else '{}' end`,
  );

export type Found = Pick<AttachmentView, 'name' | 'type'> & { sha256: string };

/** A file that this actor may see: their own while it is unsent, then with what it was sent with, and
 * with what is referred to them. Throws `not_found`. */
export async function findAttachment(tx: Tx, actor: Actor, id: string): Promise<Found> {
  const found = await row<Found>(
    tx,
    sql`select x.name, x.type, x.sha256 from attachment x left join need n on n.id = x.need_id
        where x.id = ${id} and (x.need_id is null and x.membership_id = ${actor.membershipId}
          or x.note_id is null and (${visibleTo(actor)}) or x.note_id is not null and (${notesVisibleTo(actor)})
          or exists (select from referral r where r.need_id = x.need_id and x.id = any(r.files) and ${referralsVisibleTo(actor)}))`,
  );
  if (!found) throw notFound();
  return found;
}
