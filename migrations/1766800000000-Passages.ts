import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actedUpon, inside, needIsSeen, wall } from './walls.js';

/** In what lot words on a need stand. Looked up for each row: what is written at once is little, and the needs are many. */
const LOT = `cross join lateral (select lot_of(k.ordinal, n.number) as lot from need n join municipality k on k.id = n.municipality_id
    where n.id = t.need_id offset 0) n`;
const wordsOf = (place: string) => (rows: string) =>
  `select t.id, t.need_id, '${place}', in_lot(to_tsvector('norwegian', t.body), n.lot) from ${rows} t ${LOT}`;

/** What is searched, from the rows of a table. */
const passagesOf: Record<string, (rows: string) => string> = {
  need: (rows) => `select t.id, t.id, 'need', in_lot(t.words, lot_of(k.ordinal, t.number))
    from ${rows} t cross join lateral (select ordinal from municipality where id = t.municipality_id offset 0) k`,
  message: wordsOf('message'),
  internal_note: wordsOf('note'),
};

/**
 * All that is searched stands in one table with one index, which deeds on a need do not touch: a need's own row changes with each of them, and
 * took its words in the index along. Every word stands under its lot, 4,096 needs of a municipality that follow each other: so a search reads
 * the words of its readers' municipalities alone, newest lots first, and stops when it has enough, however many there are elsewhere.
 * `fastupdate` would put new words on a heap that every search reads through.
 */
export class Passages1766800000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table municipality add ordinal int not null generated always as identity;
create function lot_of(municipality int, number int) returns text immutable parallel safe language sql
  return to_hex(municipality) || '.' || to_hex(number >> 12) || '/';
-- a word begins behind a blank and an apostrophe, which stand in no word; the lot is a word itself, for searches that only leave out
create function in_lot(words tsvector, lot text) returns tsvector immutable parallel safe language sql
  return replace(' ' || words::text, ' ''', ' ''' || lot)::tsvector || array_to_tsvector(array[lot]);
create function under_lot(query tsquery, lot text) returns tsquery immutable parallel safe language sql
  return regexp_replace(query::text, '''((?:[^'']|'''')+)''', '''' || lot || '\\1''', 'g')::tsquery;
-- whoever only leaves words out would be given all lots
create function in_lot(query tsquery, lot text) returns tsquery immutable parallel safe language sql
  return case querytree(query) when 'T' then ('''' || lot || '''')::tsquery && under_lot(query, lot) else under_lot(query, lot) end;
create table passage (
  id uuid primary key, need_id uuid not null references need, place text not null check (place in ('need', 'message', 'note')), words tsvector not null);`);
    for (const [table, of] of Object.entries(passagesOf))
      await q.query(`
insert into passage (id, need_id, place, words) ${of(table)};
create function ${table}_is_searched() returns trigger language plpgsql as
  $$ begin insert into passage (id, need_id, place, words) ${of('written')}; return null; end $$;
create trigger is_searched after insert on ${table} referencing new table as written
  for each statement execute function ${table}_is_searched()`);
    await q.query(`
create index passage_words on passage using gin (words) with (fastupdate = off);
drop index need_words_idx, message_words_idx, internal_note_words_idx;
alter table message drop words;
alter table internal_note drop words;
`);
    await wall(q, 'passage', { of_need: `(place <> 'note' or ${inside}) and ${needIsSeen}`, acted_upon: actedUpon }, [
      'deeds',
    ]);
  }

  async down(q: QueryRunner): Promise<void> {
    const words = `add words tsvector generated always as (to_tsvector('norwegian', body)) stored`;
    await q.query(`
${Object.keys(passagesOf)
  .map((table) => `drop trigger is_searched on ${table}; drop function ${table}_is_searched;`)
  .join('\n')}
drop table passage;
drop function in_lot(tsvector, text), in_lot(tsquery, text), under_lot, lot_of;
alter table municipality drop ordinal;
alter table message ${words};
alter table internal_note ${words};
create index on need using gin (words);
create index on message using gin (words);
create index on internal_note using gin (words);
`);
  }
}
