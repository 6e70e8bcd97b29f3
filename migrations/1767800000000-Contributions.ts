import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, letThrough, wall, writtenByWhoAsks } from './walls.js';

const coordinator = `current_setting('app.role', true) = 'coordinator'`;
const mine = `municipality_id = ${asking('municipality')} and ${coordinator}`;

/**
 * A neighbour is asked for its part in the answer to a need that stays where it is: a referral with another purpose, shared and agreed to as
 * any. Its clock belongs to the referral, and runs with the neighbour; the others see by when, and how it went. What it said is a row of its
 * own: the neighbour keeps that when it reads nothing more of the need.
 */
export class Contributions1767800000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table referral add purpose text not null default 'hand_on' check (purpose in ('hand_on', 'contribute')),
  add reply_by date, add due_at timestamptz, add verdict text, drop constraint referral_state_check,
  drop constraint referral_membership_id_client_key_key, add constraint referral_once_per_key unique (membership_id, client_key, to_municipality_id),
  add constraint referral_state_check check (state in ('asked', 'offered', 'accepted', 'contributed', 'refused', 'declined', 'withdrawn', 'revoked')),
  add constraint referral_purpose check (state <> 'contributed' or purpose = 'contribute'),
  add constraint referral_promised check (purpose = 'contribute' or num_nonnulls(reply_by, due_at, verdict) = 0);
drop index one_referral_under_way;
create unique index one_referral_under_way on referral (need_id) where state in ('asked', 'offered') and purpose = 'hand_on';
create unique index one_contribution_under_way on referral (need_id, to_municipality_id) where state in ('asked', 'offered') and purpose = 'contribute';
alter table clock add referral_id uuid unique references referral, drop constraint clock_check2,
  add constraint clock_check2 check (num_nonnulls(need_id, space_id, referral_id) = 1),
  add constraint clock_of_referral check (referral_id is null or kind = 'consultation' and audience = 'internal');
create table contribution (
  referral_id uuid primary key references referral, municipality_id uuid not null references municipality, asked_by uuid not null references municipality,
  body text not null, language text not null, at timestamptz not null, membership_id uuid not null references membership, by_name text not null, by_unit text not null,
  client_key uuid, unique (membership_id, client_key));
create index on contribution (municipality_id, at desc, referral_id)`);
    const ofNeighbour = `referral_id is not null and ${mine}`;
    await q.query(`create policy of_neighbour on clock using (${ofNeighbour}) with check (${ofNeighbour})`);
    await wall(q, 'contribution', {
      of_giver: mine,
      of_referral: `exists (select from referral r where r.id = referral_id)`,
    });
    await writtenByWhoAsks(q, 'contribution');
    await letThrough(q, 'promises', ['referral']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy promises on referral; drop policy of_neighbour on clock;
drop table contribution;
delete from notification t using clock c where c.id = t.clock_id and c.referral_id is not null;
delete from notification where kind = 'referral' and data ->> 'purpose' = 'contribute';
delete from deadline d using clock c where c.id = d.clock_id and c.referral_id is not null;
delete from clock where referral_id is not null;
delete from referral where purpose = 'contribute';
alter table clock drop referral_id, add constraint clock_check2 check (num_nonnulls(need_id, space_id) = 1);
drop index one_contribution_under_way, one_referral_under_way;
alter table referral drop purpose, drop reply_by, drop due_at, drop verdict, drop constraint referral_state_check,
  drop constraint referral_once_per_key, add unique (membership_id, client_key),
  add constraint referral_state_check check (state in ('asked', 'offered', 'accepted', 'refused', 'declined', 'withdrawn', 'revoked'));
create unique index one_referral_under_way on referral (need_id) where state in ('asked', 'offered')`);
  }
}
