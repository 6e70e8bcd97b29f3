import type { Mentionable } from '@vertskap/contract';
import type { Doer } from '../need.rules.js';
import { raw, rows, sql, type Tx } from '@vertskap/platform';

type SaidIn = { needId: string; messageId?: string; noteId?: string };

/** Keeps whom a text mentions beside it. */
export async function keepMentions(
  tx: Tx,
  { membershipId }: Pick<Doer, 'membershipId'>,
  { needId, messageId, noteId }: SaidIn,
  mentions: Mentionable[],
): Promise<void> {
  if (mentions.length === 0) return;
  await rows(
    tx,
    sql`insert into mention (id, need_id, message_id, note_id, person_membership_id, sector_id, name, place, membership_id)
        select gen_random_uuid(), ${needId}, ${messageId ?? null}::uuid, ${noteId ?? null}::uuid, case kind when 'person' then id end,
          case kind when 'sector' then id end, name, place, ${membershipId}
        from rows from (jsonb_to_recordset(${JSON.stringify(mentions)}::jsonb) as (kind text, id uuid, name text)) with ordinality as m(kind, id, name, place)`,
  );
}

/** The names that were mentioned on a need (as `n`), by the id of what mentions them; the policies of the table leave out what is not for its reader. */
export const mentionedIn = raw(`lateral (
  select coalesce(jsonb_object_agg(w.id, w.names), '{}') as names from (
    select coalesce(x.message_id, x.note_id) as id, jsonb_agg(x.name order by x.place) as names
    from mention x where x.need_id = n.id group by 1) w) mentioned`);

/** `mentions` of what is named `id`, as a jsonb object to be added to it; empty where it has none. */
export const mentionsOf = (id: string) =>
  raw(
    `case when mentioned.names ? ${id}::text then jsonb_build_object('mentions', mentioned.names -> ${id}::text) else '{}' end`,
  );
