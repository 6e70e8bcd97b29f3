import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from '@vertskap/platform';
import type { Place } from './places.js';

export type TestPulse = { id: string; open: string; token: string };

/**
 * What the leader asked the members so long ago that anybody may ask again, as all associations may from then on: one question that has
 * closed, `id`, and one that is open, `open`, and went to a company, with `token` as its personal link.
 */
export async function aPulse(db: DataSource, place: Place): Promise<TestPulse> {
  const token = randomBytes(32).toString('base64url');
  await longAgo(db);
  const [id, open] = [await askedBy(db, place, { closed: true }), await askedBy(db, place, { closed: false })];
  await db.query(
    `with r as (insert into pulse_recipient (pulse_id, company_id, email, name, language) values ($1, $2, 'x@example.no', 'X', 'nb') returning id)
     insert into pulse_link select $3, id from r`,
    [open, place.companies[0], createHash('sha256').update(token).digest()],
  );
  return { id, open, token };
}

/** A question that an association asked a fortnight ago, for the municipality to read, as the server would have kept it: its id. */
export async function askedBy(
  db: DataSource,
  { association, leader, municipality }: Pick<Place, 'leader' | 'municipality'> & { association: string },
  { closed, question = 'Hvordan går det?' }: { closed: boolean; question?: string },
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into pulse (id, association_id, membership_id, client_key, question, language, series_id, municipality_ids, at, closes_at, sent_at, closed_at, asked)
     values ($1, $2, $3, gen_random_uuid(), $4, 'nb', $1, array[$5::uuid], now() - interval '15 days',
       now() + interval '1 day' * $6, now(), case when $7 then now() end, 1)`,
    [id, association, leader.membershipId, question, municipality, closed ? -1 : 5, closed],
  );
  return id;
}

/** All that an association has asked, or that all of them have, was asked a fortnight before: whoever asked may ask anew. */
export const longAgo = (db: DataSource, association: string | null = null): Promise<unknown> =>
  db.query(`update pulse set at = at - interval '15 days' where association_id = coalesce($1, association_id)`, [
    association,
  ]);

/** So many more members of the association, each with an address and this industry; the addresses. */
export async function moreMembers(
  db: DataSource,
  { association }: Pick<Place, 'association'>,
  count: number,
  industry: string | null = null,
): Promise<string[]> {
  const emails = Array.from({ length: count }, () => `${randomUUID()}@bedrift.example`);
  for (const email of emails) {
    const id = randomUUID();
    await db.query(`insert into company (id, name, industry) values ($1, 'Medlem AS', $2)`, [id, industry]);
    await db.query(`insert into association_company values ($1, $2)`, [association, id]);
    await db.query(`insert into member_contact values ($1, $2, $3)`, [association, id, email]);
  }
  return emails;
}

/** What stands behind the personal link in a mail with a question. */
export const tokenIn = (mail: { text?: string | undefined } | undefined): string =>
  /\/puls\/svar#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
