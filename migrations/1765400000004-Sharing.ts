import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asking, letThrough, wall } from './walls.js';

/** What a municipality lets others see: a public page, and neighbours who compare where both agree. Who said yes or no when stands in the trail. */
export class Sharing1765400000004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table publication (
  municipality_id uuid primary key references municipality, since timestamptz not null, membership_id uuid not null references membership);
create table consent (
  municipality_id uuid not null references municipality, neighbour_id uuid not null references municipality,
  since timestamptz not null, membership_id uuid not null references membership,
  primary key (municipality_id, neighbour_id), check (municipality_id <> neighbour_id));
create index on consent (neighbour_id);
`);
    const decides = `current_setting('app.role', true) in ('administrator', 'director')`;
    await wall(q, 'publication', { own: `municipality_id = ${asking('municipality')} and ${decides}` }, ['figures']);
    await wall(
      q,
      'consent',
      { either: `${asking('municipality')} in (municipality_id, neighbour_id) and ${decides}` },
      ['figures'],
    );
    for (const kind of ['insert', 'delete'])
      await q.query(`create policy own_word_${kind} on consent as restrictive for ${kind}
        ${kind === 'insert' ? 'with check' : 'using'} (municipality_id = ${asking('municipality')} or current_setting('app.system', true) <> '')`);
    await letThrough(q, 'figures', ['figure_page']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop policy figures on figure_page; drop table consent; drop table publication');
  }
}
