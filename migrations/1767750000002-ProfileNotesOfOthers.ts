import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking } from './walls.js';

const inRegion = (more: string): string => `municipality_id in (
  select theirs.municipality_id from region_member mine join region_member theirs on theirs.region_id = mine.region_id ${more}
  where mine.municipality_id = ${asking('municipality')} and mine.joined_at is not null and theirs.joined_at is not null)`;

/** The region shows what others say of themselves; one's own is read by the house, in a region or in none: each policy for its own. */
export class ProfileNotesOfOthers1767750000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `alter policy of_the_region on profile_note using (${inRegion('and theirs.municipality_id <> mine.municipality_id')})`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`alter policy of_the_region on profile_note using (${inRegion('')})`);
  }
}
