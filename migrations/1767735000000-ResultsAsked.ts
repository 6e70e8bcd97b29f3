import type { MigrationInterface, QueryRunner } from 'typeorm';
import { letThrough } from './walls.js';

/** Some time after an opportunity is over both sides are asked once what came of it; those who have said it are not. */
export class ResultsAsked1767735000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await letThrough(q, 'deadlines', ['opportunity_result']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop policy deadlines on opportunity_result');
  }
}
