import type { MigrationInterface, QueryRunner } from 'typeorm';
import { letThrough } from './walls.js';

/** Whoever reads the need reads what came of it, also the worker: a policy of its own lets through nothing more. */
export class ResultsWithTheirNeed1767737000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('drop policy deadlines on opportunity_result');
  }

  async down(q: QueryRunner): Promise<void> {
    await letThrough(q, 'deadlines', ['opportunity_result']);
  }
}
