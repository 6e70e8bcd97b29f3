import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, reach, staff } from './walls.js';

const representative = `current_setting('app.role', true) = 'association_representative'`;
const ofSpace = `need_id is null and (${staff} and space_id in (select space_id from space_municipality where municipality_id = ${asking('municipality')})
  or ${representative} and space_id = any(${reach('spaces')}))`;
/** The clock is there for whoever asks: the policies of `clock` decide. */
const clockIsSeen = `need_id is null and exists (select from clock c where c.id = commitment.id)`;

/**
 * What one side promised the other in a space, on no need: its clock belongs to the space, and is read by whoever meets there. And of any
 * promise the action in the minutes that it came from; a need can come from one, too.
 */
export class PromisesInSpaces1767350000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table clock alter need_id drop not null, add space_id uuid references space,
  add check (num_nonnulls(need_id, space_id) = 1), add check (space_id is null or kind = 'commitment' and audience = 'shared');
create index on clock (space_id) where space_id is not null;
alter table deadline alter need_id drop not null;
alter table commitment alter need_id drop not null, add association_id uuid references association, add client_key uuid,
  add entry_id uuid references meeting_entry on delete set null, add meeting_id uuid references meeting, add met_at timestamptz,
  add check (num_nonnulls(need_id, association_id) = 1), add check (num_nulls(meeting_id, met_at) in (0, 2)), add unique (membership_id, client_key);
create index on commitment (entry_id) where entry_id is not null;
alter table meeting_entry add need_id uuid references need`);
    await q.query(`create policy of_space on clock using (${ofSpace}) with check (${ofSpace})`);
    await q.query(`create policy of_space on commitment using (${clockIsSeen}) with check (${clockIsSeen})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
delete from notification t using clock c where c.id = t.clock_id and c.need_id is null;
delete from deadline where need_id is null;
delete from commitment where need_id is null;
delete from clock where need_id is null;
drop policy of_space on commitment;
drop policy of_space on clock;
alter table meeting_entry drop need_id;
alter table commitment drop association_id, drop client_key, drop entry_id, drop meeting_id, drop met_at, alter need_id set not null;
alter table deadline alter need_id set not null;
alter table clock drop space_id, alter need_id set not null`);
  }
}
