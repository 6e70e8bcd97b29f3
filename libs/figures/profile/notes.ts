import type { NoteDeed, ProfileNote, WriteNote } from '@vertskap/contract';
import { madeBefore, readablePlans } from '@vertskap/dialogue';
import type { Actor } from '@vertskap/organisations';
import { append, type Entry, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { mayWithdrawNote, mayWriteNote } from './note.rules.js';

const MOST = 100;
type Side = { municipalityId: string; associationId: string | null };

/** What was said of a municipality, newest first; who asks may read its profile. */
export async function notesOf(tx: Tx, actor: Actor, municipalityId: string): Promise<ProfileNote[]> {
  const found = await rows<Omit<ProfileNote, 'mayWithdraw'> & { associationId: string | null }>(
    tx,
    sql`select n.id, n.kind, n.role, n.body, n.language, n.author_name as by, coalesce(a.name, k.name) as organisation, n.at,
          n.withdrawn_at as withdrawn, n.association_id as "associationId"
        from profile_note n join municipality k on k.id = n.municipality_id left join association a on a.id = n.association_id
        where n.municipality_id = ${municipalityId} order by n.at desc, n.id limit ${MOST}`,
  );
  return found.map(({ associationId, ...note }) => ({
    ...note,
    mayWithdraw: note.withdrawn === null && mayWithdrawNote(actor, { municipalityId, associationId }),
  }));
}

/** Throws `not_allowed`, `not_found` for a municipality that is not the actor's to speak of, `key_reused`. */
export async function writeNote(tx: Tx, now: Date, actor: Actor, note: WriteNote): Promise<void> {
  if (!mayWriteNote(actor))
    throw new Refusal('not_allowed', 'The coordinator, and who leads an association, write here.');
  const there = await row(tx, sql`select 1 from (${readablePlans(actor)}) k where k.id = ${note.municipalityId}`);
  if (!there) throw notFound();
  const { clientKey, municipalityId } = note;
  const made = sql`select id, municipality_id = ${municipalityId} as there from profile_note where membership_id = ${actor.membershipId} and client_key = ${clientKey}`;
  if (await madeBefore(tx, actor, clientKey, made)) return;
  const added = await rows(
    tx,
    sql`insert into profile_note (id, client_key, municipality_id, association_id, membership_id, author_name, kind, role, body, language, at)
        values (gen_random_uuid(), ${clientKey}, ${municipalityId}, ${actor.associationId}, ${actor.membershipId}, ${actor.name}, ${note.kind},
          ${note.role}, ${note.body}, ${note.language}, ${now}) on conflict (membership_id, client_key) do nothing returning id`,
  );
  if (added.length > 0) await ring(tx, now, actor, 'written', municipalityId);
}

/** What was said stays, and is said to hold no more; again it changes nothing. Throws `not_found`, `not_allowed`. */
export async function withdrawNote(tx: Tx, now: Date, actor: Actor, id: string): Promise<void> {
  const note = await row<Side & { withdrawn: boolean }>(
    tx,
    sql`select municipality_id as "municipalityId", association_id as "associationId", withdrawn_at is not null as withdrawn
        from profile_note where id = ${id} for no key update`,
  );
  if (!note) throw notFound();
  if (!mayWithdrawNote(actor, note)) throw new Refusal('not_allowed', 'It is withdrawn by the side that said it.');
  if (note.withdrawn) return;
  await rows(
    tx,
    sql`update profile_note set withdrawn_at = ${now}, withdrawn_by = ${actor.membershipId} where id = ${id}`,
  );
  await ring(tx, now, actor, 'withdrawn', note.municipalityId);
}

/** That there is something to fetch anew, for the house and for the spaces of the municipality. */
async function ring(tx: Tx, now: Date, actor: Actor, deed: NoteDeed, municipalityId: string): Promise<void> {
  const spaces = await rows<{ id: string }>(
    tx,
    sql`select space_id as id from space_municipality where municipality_id = ${municipalityId} order by space_id`,
  );
  const event = { kind: 'profile.changed' as const, deed };
  const { membershipId, personId } = actor;
  const entries: [Entry, ...Entry[]] = [
    { stream: `municipality/${municipalityId}`, event },
    ...spaces.map(({ id }): Entry => ({ stream: `space/${id}`, event })),
  ];
  await append(tx, now, { membershipId, personId, clientKey: crypto.randomUUID() }, entries);
}
