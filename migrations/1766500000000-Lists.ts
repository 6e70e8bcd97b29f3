import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, staff } from './walls.js';

const ALIVE = `state in ('open', 'answered')`;
const mine = `municipality_id = ${asking('municipality')} and ${staff}`;
const open = `(visibility <> 'restricted' or current_setting('app.role', true) = 'coordinator'
  or named @> jsonb_build_array(jsonb_build_object('id', nullif(current_setting('app.membership', true), ''))))`;

/**
 * The list in the order of what is due has an index along each way to needs: by municipality, space and association. A need that is never due
 * stands last, as a value of its own: with null, the place of a cursor could be found by no index. All that is never due shares it, hence the id.
 *
 * And PostgreSQL guesses better how many needs the wall lets through: of comparisons with settings it believes that hardly any row
 * passes, and then reads and sorts all needs of a municipality for its first thirty. Of a "case" it believes that half do.
 */
export class Lists1766500000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table need add column due_or_never timestamptz not null generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored;
create index need_by_due on need (municipality_id, due_or_never, id);
create index need_alive_by_due on need (municipality_id, due_or_never, id) where ${ALIVE};
create index need_of_space_by_due on need (space_id, due_or_never, id) where visibility = 'space';
create index need_of_space_alive_by_due on need (space_id, due_or_never, id) where visibility = 'space' and ${ALIVE};
create index need_of_association_by_due on need (association_id, due_or_never, id);
create index need_of_space_by_change on need (space_id, changed_at) where visibility = 'space';
`);
    await this.ofMunicipality(q, `case when ${mine} then ${open} else false end`);
  }

  async down(q: QueryRunner): Promise<void> {
    await this.ofMunicipality(q, `${mine} and ${open}`);
    await q.query(`
drop index need_by_due, need_alive_by_due, need_of_space_by_due, need_of_space_alive_by_due, need_of_association_by_due, need_of_space_by_change;
alter table need drop due_or_never;
`);
  }

  private async ofMunicipality(q: QueryRunner, condition: string): Promise<void> {
    await q.query(`alter policy of_municipality on need using (${condition}) with check (${condition})`);
  }
}
