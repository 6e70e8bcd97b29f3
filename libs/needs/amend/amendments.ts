import { raw, type Sql, sql } from '@vertskap/platform';

/** All that was put right on a need (as `n`), by the id of what was written; the policies of the table leave out what its reader may not see. */
export const amendedIn = raw(`lateral (
  select coalesce(jsonb_object_agg(w.id, w.words), '{}') as words from (
    select coalesce(x.message_id, x.note_id) as id, jsonb_strip_nulls(jsonb_build_object(
      'earlier', jsonb_agg(jsonb_build_object('body', x.body, 'at', iso(x.at)) order by x.at) filter (where x.kind = 'earlier'),
      'corrections', jsonb_agg(jsonb_build_object('body', x.body, 'at', iso(x.at)) order by x.at) filter (where x.kind = 'correction'))) as words
    from amendment x where x.need_id = n.id group by 1) w) amended`);

/** `earlier` and `corrections` of what is named `id`, as a jsonb object to be added to it. */
export const amendmentsOf = (id: string) => raw(`coalesce(amended.words -> ${id}::text, '{}')`);

/** Clocks or the ball moved with a message (as `m`), or its kind says more than its words: it stands as it was said. */
export const stands: Sql = sql`(m.kind <> 'comment'
  or exists (select from clock c where c.need_id = m.need_id and c.audience = 'shared' and m.at in (c.started_at, c.stopped_at))
  or exists (select from holding h where h.need_id = m.need_id and h.from_at = m.at))`;
