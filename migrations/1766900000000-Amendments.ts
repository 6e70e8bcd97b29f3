import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inside, needIsSeen, wall, writtenByWhoAsks } from './walls.js';

/**
 * What was put right in what somebody wrote: the words that stood until then (`earlier`), or those that were added beneath what stands
 * (`correction`). As visible as what they are of. What is searched are the words that are read now.
 */
export class Amendments1766900000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table amendment (
  id uuid primary key, need_id uuid not null references need, message_id uuid references message, note_id uuid references internal_note,
  kind text not null check (kind in ('earlier', 'correction')), body text not null, membership_id uuid not null references membership,
  at timestamptz not null, check (num_nonnulls(message_id, note_id) = 1), check (kind = 'earlier' or note_id is null));
create index on amendment (need_id);
create function amendment_is_searched() returns trigger language plpgsql as $$ begin
  update passage p set words = in_lot(to_tsvector('norwegian', said.body), lot_of(k.ordinal, n.number))
  from (
    select m.id, m.need_id, m.body || coalesce((select string_agg(E'\\n' || a.body, '' order by a.at) from amendment a
        where a.message_id = m.id and a.kind = 'correction'), '') as body from message m where m.id in (select message_id from written)
    union all select i.id, i.need_id, i.body from internal_note i where i.id in (select note_id from written)) said
  join need n on n.id = said.need_id join municipality k on k.id = n.municipality_id
  where p.id = said.id;
  return null; end $$;
create trigger is_searched after insert on amendment referencing new table as written
  for each statement execute function amendment_is_searched()`);
    await wall(q, 'amendment', { of_need: `(note_id is null or ${inside}) and ${needIsSeen}` });
    await writtenByWhoAsks(q, 'amendment');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table amendment; drop function amendment_is_searched');
  }
}
