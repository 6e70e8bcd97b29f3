import type { MigrationInterface, QueryRunner } from 'typeorm';
import { letThrough } from './walls.js';

const counted = ['need', 'need_sector', 'need_company', 'holding', 'clock', 'clock_pause', 'hand_over_offer'];

/** A page of figures is reckoned for all its readers alike, past what each of them may see of a single need. */
export class FigureScope1765400000002 implements MigrationInterface {
  up = (q: QueryRunner): Promise<void> => letThrough(q, 'figures', counted);

  async down(q: QueryRunner): Promise<void> {
    for (const table of counted) await q.query(`drop policy figures on ${table}`);
  }
}
