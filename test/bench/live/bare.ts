import { randomUUID } from 'node:crypto';

export type Writer = { membershipId: string; personId: string; name: string; side: string; unit: string };

export const bareValues = (needId: string, by: Writer, body: string): string[] => [
  needId,
  randomUUID(),
  body,
  by.membershipId,
  by.name,
  by.side,
  by.unit,
  by.personId,
  randomUUID(),
];

/** In one statement, the rows of a comment, as the product writes them: message, need, three events with their counters, the rings. */
export const BARE = `
with n as (
  update need set version = version + 1, changed_at = clock_timestamp() where id = $1
  returning id, version, changed_at, municipality_id, space_id, state, holder_since),
said as (
  insert into message (id, need_id, ordinal, kind, body, language, membership_id, author_name, author_side, author_unit, at)
  select $2, id, version, 'comment', $3, 'nb', $4, $5, $6, $7, changed_at from n),
entry as (
  select 'need/' || id || '/shared' as stream, jsonb_build_object('kind', 'need.moved', 'deed', 'comment',
      'need', jsonb_build_object('state', state, 'holderSince', iso(holder_since), 'changedAt', iso(changed_at), 'version', version, 'holder', null, 'due', null),
      'message', jsonb_build_object('id', $2::uuid, 'kind', 'comment', 'body', $3::text, 'language', 'nb', 'ordinal', version, 'at', iso(changed_at),
        'author', jsonb_build_object('name', $5::text, 'side', $6::text, 'unit', $7::text), 'reason', null, 'promisedBy', null),
      'clocks', '[]'::jsonb, 'holdings', '[]'::jsonb, 'activity', jsonb_build_object('deed', 'comment', 'at', iso(changed_at), 'to', null, 'text', null,
        'author', jsonb_build_object('name', $5::text, 'side', $6::text, 'unit', $7::text))) as body, $9::uuid as key from n
  union all select 'municipality/' || municipality_id, jsonb_build_object('kind', 'need.touched', 'needId', id), null from n
  union all select 'space/' || space_id, jsonb_build_object('kind', 'need.touched', 'needId', id), null from n),
bumped as (
  insert into stream (name, last_seq) select stream, 1 from entry order by stream
  on conflict (name) do update set last_seq = stream.last_seq + 1 returning name, last_seq),
logged as (
  insert into event (stream, seq, at, body, membership_id, person_id, client_key)
  select name, last_seq, n.changed_at, entry.body, $4, $8, entry.key from bumped join entry on entry.stream = bumped.name cross join n
  returning stream, seq)
select stream, seq, pg_notify('event', stream || '#' || seq) from logged`;
