import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actedUpon, asking, inside, needIsSeen, reach, unwall, wall } from './walls.js';

const role = (name: string): string => `current_setting('app.role', true) = '${name}'`;
const needOfStreamIsSeen = `exists (select from need n where n.id = substr(stream, 6, 36)::uuid)`;

/**
 * Policies that compare with settings where they looked rows up, and that ask of the need once: planning them took most of the time of
 * its page. And the walls of the coordinator's desk, which has no older ones. A database made by one build between has both already.
 */
export class LeanWalls1764900000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const lean: unknown[] = await q.query(
      `select 1 from pg_policies where schemaname = current_schema() and tablename = 'clock' and policyname = 'of_need'`,
    );
    if (lean.length > 0) return;
    await rewrite(q, 'need', {
      of_space: `visibility = 'space' and space_id = any(${reach('spaces')})`,
      of_company: `visibility <> 'restricted' and association_id = any(${reach('associations')})`,
    });
    await q.query(
      'drop policy inside on clock; drop policy of_politics on clock; alter policy shared on clock rename to of_need',
    );
    await rewrite(q, 'clock', {
      of_need: `(audience = 'shared' or ${inside} or kind = 'status' and ${role('mayor')}) and ${needIsSeen}`,
    });
    await q.query('drop policy inside on event; alter policy shared on event rename to of_need');
    await rewrite(q, 'event', {
      of_need: `stream like 'need/%' and (stream like '%/shared' or ${inside}) and ${needOfStreamIsSeen}`,
      of_space: `stream like 'space/%' and substr(stream, 7) = any(${reach('spaces')}::text[])`,
    });

    await wall(q, 'assignment', { inside: `${inside} and ${needIsSeen}`, acted_upon: actedUpon }, ['deeds']);
    await wall(q, 'compared', { inside: `${inside} and ${needIsSeen}` });
    await wall(q, 'likeness', { inside: `${inside} and municipality_id = ${asking('municipality')}` });
    await wall(q, 'term', {
      inside: `${inside} and municipality_id = ${asking('municipality')}`,
      // the words of a need are counted where it is raised
      in_a_deed: `current_setting('app.need', true) <> ''`,
    });
    await wall(q, 'triage', { doer: `person_id = ${asking('person')}` });
    await wall(q, 'snooze', { own: `membership_id = ${asking('membership')}` });
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['assignment', 'compared', 'likeness', 'term', 'triage', 'snooze']) await unwall(q, table);
    const ours = `association_id = ${asking('association')}`;
    await rewrite(q, 'event', {
      of_need: `stream like 'need/%/shared' and ${needOfStreamIsSeen}`,
      of_space: `stream in (select 'space/' || space_id from space_association where ${ours})`,
    });
    const internal = `stream like 'need/%/internal' and ${inside} and ${needOfStreamIsSeen}`;
    await q.query(
      `alter policy of_need on event rename to shared; create policy inside on event using (${internal}) with check (${internal})`,
    );
    await rewrite(q, 'clock', { of_need: `audience = 'shared' and ${needIsSeen}` });
    const [all, ofPolitics] = [`${inside} and ${needIsSeen}`, `kind = 'status' and ${role('mayor')} and ${needIsSeen}`];
    await q.query(`alter policy of_need on clock rename to shared; create policy inside on clock using (${all}) with check (${all});
      create policy of_politics on clock using (${ofPolitics}) with check (${ofPolitics})`);
    await rewrite(q, 'need', {
      of_space: `visibility = 'space' and space_id in (select space_id from space_association where ${ours})`,
      of_company: `visibility <> 'restricted' and association_id in (select association_id from association_company where company_id = ${asking('company')})`,
    });
  }
}

async function rewrite(q: QueryRunner, table: string, policies: Record<string, string>): Promise<void> {
  for (const [name, condition] of Object.entries(policies))
    await q.query(`alter policy ${name} on ${table} using (${condition}) with check (${condition})`);
}
