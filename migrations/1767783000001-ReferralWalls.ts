import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, needIsSeen, staff } from './walls.js';

const role = (name: string): string => `current_setting('app.role', true) = '${name}'`;
const policy = (name: string, condition: string): string =>
  `create policy ${name} on referral using (${condition}) with check (${condition});`;
const to = `to_municipality_id = ${asking('municipality')}`;
const giver = `from_municipality_id = ${asking('municipality')} and ${staff}`;
const association = `association_id = ${asking('association')} and ${role('association_representative')}`;
const taker = `${to} and ${staff} and state = 'accepted'`;

/**
 * A referral asks of the need once, and a file of the referrals of its own need: a row's own policies are asked before what is no
 * comparison of keys, so that an index on the list of files served nobody.
 */
export class ReferralWalls1767783000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy of_giver on referral; drop policy of_association on referral; drop policy of_its_need on referral;
${policy('of_need', `(${giver} or ${association} or ${taker}) and exists (select from need n where n.id = case when ${to} then new_need_id else need_id end)`)}
drop policy referred on attachment;
create policy referred on attachment for select using (
  exists (select from referral r where r.need_id = attachment.need_id and attachment.id = any(r.files)));
drop index referral_files_idx`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
create index on referral using gin (files);
drop policy referred on attachment;
create policy referred on attachment for select using (exists (select from referral r where attachment.id = any(r.files)));
drop policy of_need on referral;
${policy('of_giver', `${giver} and ${needIsSeen}`)}
${policy('of_association', `${association} and ${needIsSeen}`)}
${policy('of_its_need', `${taker} and exists (select from need n where n.id = new_need_id)`)}`);
  }
}
