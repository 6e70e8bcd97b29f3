import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actedUpon, asking, inside, needIsSeen, staff, unwall, wall, writtenByWhoAsks } from './walls.js';

const open = `(visibility <> 'restricted' or named @> jsonb_build_array(jsonb_build_object('id', nullif(current_setting('app.membership', true), ''))))`;
const administrator = `current_setting('app.role', true) = 'administrator'`;
const ofStream = (name: string): string => `stream = '${name}/' || current_setting('app.${name}', true)`;
/** The need of a stream `need/<id>/…` can be read. */
const needOfStreamIsSeen = `exists (select from need n where n.id = substr(stream, 6, 36)::uuid)`;

/**
 * Row-level security: the second wall, written anew and coarser than `visibleTo`, but never wider than tenant and audience.
 * A deed also settles what its doer does not read (clocks inside the house); so rows of the need acted upon are open to it.
 */
export class Walls1764900000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table need add named jsonb not null default '[]';
alter table need drop constraint need_visibility_check;
alter table need add constraint need_visibility_check check (visibility in ('space', 'municipality', 'restricted'))`);

    await wall(
      q,
      'need',
      {
        of_municipality: `municipality_id = ${asking('municipality')} and ${staff} and ${open}`,
        of_association: `association_id = ${asking('association')} and current_setting('app.role', true) = 'association_representative' and ${open}`,
        of_space: `visibility = 'space' and space_id in (select space_id from space_association where association_id = ${asking('association')})`,
        of_company: `visibility <> 'restricted' and association_id in (select association_id from association_company where company_id = ${asking('company')})`,
        acted_upon: `id = ${asking('need')}`,
      },
      ['deeds', 'deadlines', 'promises'],
    );
    for (const table of ['message', 'holding', 'need_sector', 'need_company', 'status_request', 'council_matter'])
      await wall(q, table, { of_need: needIsSeen, acted_upon: actedUpon }, ['deeds', 'deadlines', 'promises']);
    await wall(q, 'internal_note', { inside: `${inside} and (${needIsSeen})` });
    await wall(q, 'consultation', { inside: `${inside} and ${needIsSeen}` });
    await wall(
      q,
      'clock',
      {
        shared: `audience = 'shared' and ${needIsSeen}`,
        inside: `${inside} and ${needIsSeen}`,
        of_politics: `kind = 'status' and current_setting('app.role', true) = 'mayor' and ${needIsSeen}`,
        acted_upon: actedUpon,
      },
      ['deeds', 'deadlines', 'promises'],
    );
    // written in one statement with its clock, which it cannot see yet; and reached through the clock alone
    await wall(
      q,
      'clock_pause',
      {
        of_clock: `exists (select from clock c where c.id = clock_id)`,
        in_a_deed: `current_setting('app.need', true) <> ''`,
      },
      ['deeds', 'deadlines', 'promises'],
    );
    await wall(q, 'deadline', { acted_upon: actedUpon }, ['deeds', 'deadlines', 'promises']);
    await wall(q, 'notification', { told: `membership_id = ${asking('membership')}`, acted_upon: actedUpon }, [
      'deeds',
      'deadlines',
      'daily',
    ]);
    await wall(q, 'reading', { reader: `person_id = ${asking('person')}` });
    await wall(q, 'draft', { writer: `membership_id = ${asking('membership')}` });
    await wall(
      q,
      'event',
      {
        shared: `stream like 'need/%/shared' and ${needOfStreamIsSeen}`,
        inside: `stream like 'need/%/internal' and ${inside} and ${needOfStreamIsSeen}`,
        of_municipality: ofStream('municipality'),
        of_association: ofStream('association'),
        of_space: `stream in (select 'space/' || space_id from space_association where association_id = ${asking('association')})`,
        of_membership: ofStream('membership'),
        receipt: `client_key is not null and person_id = ${asking('person')} and (stream not like '%/internal' or ${inside})`,
      },
      ['sign_in', 'delivery', 'deeds', 'deadlines', 'promises'],
    );
    await q.query(`create policy written on event for insert with check (
      membership_id = ${asking('membership')} and person_id = ${asking('person')})`);
    await writtenByWhoAsks(q, 'message');
    await writtenByWhoAsks(q, 'internal_note');
    await writtenByWhoAsks(q, 'consultation', 'asked_by');
    await writtenByWhoAsks(q, 'status_request', 'asked_by');
    await writtenByWhoAsks(q, 'council_matter', 'by_membership');

    await wall(
      q,
      'membership',
      {
        own: `person_id = ${asking('person')}`,
        of_municipality: `municipality_id = ${asking('municipality')}`,
        of_association: `association_id = ${asking('association')}`,
        of_company: `company_id = ${asking('company')}`,
        // whom to tell of a deed is looked up across organisations; no names and no addresses stand here
        in_a_deed: `current_setting('app.need', true) <> ''`,
        contacts: `role = 'company_contact' and company_id in (select company_id from association_company where association_id = ${asking('association')})`,
        // whether an association near by is managed by somebody, before its first representative is invited
        managers: `manages and ${administrator} and association_id in (select a.association_id from space_association a
          join space_municipality m on m.space_id = a.space_id where m.municipality_id = ${asking('municipality')})`,
      },
      ['sign_in', 'sockets', 'deeds', 'deadlines', 'daily'],
    );
    await wall(
      q,
      'person',
      {
        own: `id = ${asking('person')}`,
        colleagues: `exists (select from membership m where m.person_id = person.id and (m.municipality_id = ${asking('municipality')}
          or m.association_id = ${asking('association')} or m.company_id = ${asking('company')}))`,
      },
      ['sign_in', 'daily'],
    );
    await wall(
      q,
      'invitation',
      {
        of_municipality: `${administrator} and municipality_id = ${asking('municipality')}`,
        of_association: `association_id = ${asking('association')}`,
        by_us: `exists (select from membership m where m.id = invited_by and m.municipality_id = ${asking('municipality')} and ${administrator})`,
      },
      ['sign_in'],
    );
    await wall(
      q,
      'association_company',
      { of_association: `association_id = ${asking('association')}`, of_company: `company_id = ${asking('company')}` },
      ['sign_in', 'daily'],
    );
    await wall(q, 'setting', {}, ['sign_in']);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of walled) await unwall(q, table);
    await q.query(`
alter table need drop constraint need_visibility_check;
update need set visibility = 'municipality' where visibility = 'restricted';
alter table need add constraint need_visibility_check check (visibility in ('space', 'municipality'));
alter table need drop named`);
  }
}

const walled = [
  'need',
  'message',
  'holding',
  'need_sector',
  'need_company',
  'internal_note',
  'consultation',
  'status_request',
  'council_matter',
  'clock',
  'clock_pause',
  'deadline',
  'notification',
  'reading',
  'draft',
  'event',
  'membership',
  'person',
  'invitation',
  'association_company',
  'setting',
];
