import type { MigrationInterface, QueryRunner } from 'typeorm';
import { letThrough } from './walls.js';

/** Whose answer to a meeting a mail is, is looked up among those that it invites. */
export class CalendarAnswers1767370000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await letThrough(q, 'inbound', ['meeting_person']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop policy inbound on meeting_person');
  }
}
