import { type Sql, sql } from '@vertskap/platform';

/**
 * The end of a statement with `told` (membership_id, need_id, at): each of them hears on their own stream that there is something new.
 * What is logged is not read back: whoever rings need not be let read the log.
 */
export const ringOf: Sql = sql`heard as (
    select 'membership/' || membership_id as stream, (array_agg(need_id))[1] as need_id, max(at) as at from told group by membership_id),
  bumped as (
    insert into stream (name, last_seq) select stream, 1 from heard order by stream
    on conflict (name) do update set last_seq = stream.last_seq + 1 returning name, last_seq),
  logged as (
    insert into event (stream, seq, at, body)
    select name, last_seq, heard.at, jsonb_build_object('kind', 'notified', 'needId', heard.need_id) from bumped join heard on heard.stream = bumped.name)
  select pg_notify('event', name || '#' || last_seq) from bumped`;
