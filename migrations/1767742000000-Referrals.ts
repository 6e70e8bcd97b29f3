import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, needIsSeen, staff, wall, writtenByWhoAsks } from './walls.js';

const role = (name: string): string => `current_setting('app.role', true) = '${name}'`;

/**
 * A need goes to a neighbour: what would be shared is kept as it was when the association was asked, so that it agrees to just that. The
 * neighbour reads it from the association's yes until its own no, or until the yes is taken back; then by the need it became.
 */
export class Referrals1767742000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table referral (
  id uuid primary key, need_id uuid not null references need, association_id uuid not null references association,
  from_municipality_id uuid not null references municipality, to_municipality_id uuid not null references municipality,
  state text not null check (state in ('asked', 'offered', 'accepted', 'refused', 'declined', 'withdrawn', 'revoked')),
  body text not null, language text not null, shared jsonb not null, files uuid[] not null,
  at timestamptz not null, membership_id uuid not null references membership, by_name text not null, by_unit text not null,
  consented_by uuid references membership, consented_name text, answer text, new_need_id uuid references need, told text,
  check (from_municipality_id <> to_municipality_id), check ((consented_by is null) = (consented_name is null)), check (state <> 'accepted' or new_need_id is not null));
create unique index one_referral_under_way on referral (need_id) where state in ('asked', 'offered');
create index on referral (need_id, at desc);
create index on referral (new_need_id) where new_need_id is not null;
create index on referral (to_municipality_id, at) where state = 'offered';
create index on referral using gin (files);
create index referral_untold on referral (at) where told is distinct from state`);
    const newNeedIsSeen = `exists (select from need n where n.id = new_need_id)`;
    await wall(
      q,
      'referral',
      {
        of_giver: `from_municipality_id = ${asking('municipality')} and ${staff} and ${needIsSeen}`,
        of_association: `association_id = ${asking('association')} and ${role('association_representative')} and ${needIsSeen}`,
        of_receiver: `to_municipality_id = ${asking('municipality')} and ${role('coordinator')} and state = 'offered'`,
        of_its_need: `to_municipality_id = ${asking('municipality')} and ${staff} and state = 'accepted' and ${newNeedIsSeen}`,
      },
      ['deeds', 'deadlines', 'daily'],
    );
    await writtenByWhoAsks(q, 'referral');
    await q.query(
      `create policy referred on attachment for select using (exists (select from referral r where attachment.id = any(r.files)))`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop policy referred on attachment; drop table referral');
  }
}
