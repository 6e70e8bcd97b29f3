import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question to members can be closed before its day, and withdrawn: then nothing that was answered is kept. */
export class PulsesEnded1767733000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table pulse add withdrawn_at timestamptz');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table pulse drop withdrawn_at');
  }
}
