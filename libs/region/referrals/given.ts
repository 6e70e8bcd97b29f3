import { type GivenContribution, type GivenContributionPage, Id, type ListContributions } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { CursorInstant, readCursor, rows, sql, type Sql, type Tx, writeCursor } from '@vertskap/platform';
import { z } from 'zod';
import { named } from '../regions/read.js';
import { authored } from './read.js';

/** What the actor's municipality contributed to needs of others, the newest first: its own words and how it kept the time, for its coordinators. */
export async function givenContributions(
  tx: Tx,
  actor: Actor,
  { cursor, limit }: ListContributions,
): Promise<GivenContributionPage> {
  if (actor.role !== 'coordinator') return { contributions: [], nextCursor: null };
  const page = await rows<GivenContribution & { key: string }>(
    tx,
    sql`select v.referral_id as id, ${named(sql`k`)} as "to", v.body, v.language, iso(v.at) as at,
          ${authored(sql`v`)} as author, iso(c.due_at) as "dueAt", c.verdict,
          (v.at at time zone 'UTC')::text as key
        from contribution v join municipality k on k.id = v.asked_by join clock c on c.referral_id = v.referral_id
        where v.municipality_id = ${actor.municipalityId} and ${cursor === undefined ? sql`true` : after(cursor)}
        order by v.at desc, v.referral_id limit ${limit + 1}`,
  );
  const last = page.length > limit ? page[limit - 1] : undefined;
  return {
    contributions: page.slice(0, limit).map(({ key: _, ...given }) => given),
    nextCursor: last ? writeCursor([last.key, last.id]) : null,
  };
}

/** The instant of the last row that was shown, and its id. */
const Cursor = z.tuple([CursorInstant, Id]);

function after(cursor: string): Sql {
  const [time, id] = readCursor(cursor, Cursor);
  const at = sql`${time}::timestamp at time zone 'UTC'`;
  return sql`(v.at < ${at} or v.at = ${at} and v.referral_id > ${id}::uuid)`;
}
