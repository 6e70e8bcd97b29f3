import { createHash, randomBytes } from 'node:crypto';
import { type AnswerPulse, type PulseQuestion, sectionOf } from '@vertskap/contract';
import { notFound, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { lastDay } from './pulses-visible.js';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Under which an address is kept that wants no more questions: nobody reads out of it whose it is. `email` is a column. */
export const addressHash = (email: Sql): Sql => sql`sha256(convert_to(lower(${email}), 'UTF8'))`;

/** A new personal link for somebody who is asked; those made before lead there too. Only its hash is kept. */
export async function openLink(tx: Tx, recipientId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await rows(tx, sql`insert into pulse_link (token_hash, recipient_id) values (${hashOf(token)}, ${recipientId})`);
  return token;
}

/** Those behind a link (as `r`) and what they are asked (as `p`), while it is open. */
const behind = (token: string, now: Date): Sql => sql`pulse_link l join pulse_recipient r on r.id = l.recipient_id
  join pulse p on p.id = r.pulse_id and p.closed_at is null and ${now} < p.closes_at and l.token_hash = ${hashOf(token)}`;

/** What is asked; records nothing. Throws `not_found` for a link that never was, and for one that is over: so do the others. */
export async function readLink(tx: Tx, now: Date, token: string): Promise<PulseQuestion> {
  const asked = await row<PulseQuestion>(
    tx,
    sql`select p.question, p.language, a.name as association, c.name as company,
          array(select k.name from municipality k where k.id = any(p.municipality_ids) order by k.name) as municipalities,
          ${lastDay} as "closesOn",
          case when x.id is not null then jsonb_build_object('score', x.score, 'comment', x.comment) end as answer, ${refusedAt(sql`p.association_id`, sql`r.email`)} as refused
        from ${behind(token, now)} join association a on a.id = p.association_id join company c on c.id = r.company_id
        left join pulse_answer x on x.recipient_id = r.id`,
  );
  if (!asked) throw notFound();
  return asked;
}

/** Whoever is at this address said no to the association, and is asked nothing more by it. Both are columns. */
export const refusedAt = (associationId: Sql, email: Sql): Sql =>
  sql`exists (select from pulse_refusal f where f.association_id = ${associationId} and f.address_hash = ${addressHash(email)})`;

/** The answer of a company, or a new one in its place. Whoever closes meanwhile waits for it. */
export async function answerLink(tx: Tx, now: Date, { token, score, comment }: AnswerPulse): Promise<void> {
  const found = await row<{ recipientId: string; pulseId: string; industry: string | null }>(
    tx,
    sql`select r.id as "recipientId", p.id as "pulseId", c.industry
        from ${behind(token, now)} join company c on c.id = r.company_id for share of p`,
  );
  if (!found) throw notFound();
  await rows(
    tx,
    sql`insert into pulse_answer (pulse_id, recipient_id, industry, score, comment)
        values (${found.pulseId}, ${found.recipientId}, ${sectionOf(found.industry)}, ${score}, ${comment})
        on conflict (recipient_id) do update set score = excluded.score, comment = excluded.comment`,
  );
}

/** From now on the association asks this address nothing more; or does again. */
export async function refuseByLink(tx: Tx, now: Date, token: string, refused: boolean): Promise<void> {
  const found = await row<{ associationId: string; address: Buffer }>(
    tx,
    sql`select p.association_id as "associationId", ${addressHash(sql`r.email`)} as address from ${behind(token, now)}`,
  );
  if (!found) throw notFound();
  const { associationId, address } = found;
  if (refused) await refuseAddress(tx, now, associationId, address);
  else
    await rows(
      tx,
      sql`delete from pulse_refusal where association_id = ${associationId} and address_hash = ${address}`,
    );
}

/** The same for whoever knows the hash of the address; false where there is no such association. What waits in the outbox does not leave. */
export async function refuseAddress(tx: Tx, now: Date, associationId: string, address: Buffer): Promise<boolean> {
  const there = await row(tx, sql`select 1 from association where id = ${associationId}`);
  if (!there) return false;
  await rows(
    tx,
    sql`insert into pulse_refusal (association_id, address_hash, at) values (${associationId}, ${address}, ${now}) on conflict do nothing`,
  );
  await rows(
    tx,
    sql`update mail set state = 'dropped', ended_at = ${now} from pulse_recipient r join pulse p on p.id = r.pulse_id
        where mail.recipient_id = r.id and mail.state = 'waiting' and p.association_id = ${associationId} and ${addressHash(sql`r.email`)} = ${address}`,
  );
  return true;
}
