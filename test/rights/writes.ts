import type { Client } from 'pg';
import { tell, telling } from '../../libs/platform/scope.js';
import { ROLE } from '../harness/database.js';
import type { WallWorld } from './wall-world.js';

/** What somebody tries to write into a table, and whether the wall lets it. `$name` is an id of the world. */
type Try = { table: string; as: string; writes: string; passes: boolean; upon?: 's' | 'r' | 'new' };

/** Of a need that is raised in the statement that is tried. */
const NEW = '00000000-0000-4000-8000-000000000000';
const raised = `with raised as (
    insert into need (id, municipality_id, number, space_id, association_id, raised_by, raiser_name, title, body, language, kind, urgency, visibility,
      on_behalf, raised_at, changed_at, version, state)
    select $new, municipality_id, 9999, space_id, association_id, raised_by, raiser_name, 'T', 'B', 'nb', kind, urgency, visibility,
      on_behalf, raised_at, changed_at, version, 'withdrawn' from need where id = $s)
  insert into need_company (need_id, company_id) select $new, company_id from need_company where need_id = $s limit 1`;

/** A row like one that is there, but written as somebody: their own, and the same in another's name. */
const forged = (table: string, column: string, more: string, as = 'planner'): Try[] =>
  [as, 'roadman'].map((writer) => ({
    table,
    as,
    passes: writer === as,
    writes: `insert into ${table} (id, ${column}, need_id, ${more})
      select gen_random_uuid(), $${writer}, need_id, ${more.replace('ordinal', 'ordinal + 100')} from ${table} where need_id = $s limit 1`,
  }));
const opened = (table: string, as: string, where: string): Try[] => [
  { table, as, writes: `select from ${table} where ${where}`, passes: false },
  { table, as, upon: 's', writes: `select from ${table} where ${where}`, passes: true },
];

const tries: Try[] = [
  { table: 'need_company', as: 'leader', upon: 'new', writes: raised, passes: true },
  { table: 'need_company', as: 'leader', writes: raised, passes: false },
  { table: 'need_company', as: 'setup', writes: raised, passes: true },
  ...opened('need', "leader'", 'id = $s'),
  ...opened('clock', 'leader', `need_id = $s and audience = 'internal'`),
  ...opened('clock_pause', "leader'", 'clock_id = any($clocks.m)'),
  ...opened('deadline', 'leader', 'need_id = $s'),
  ...opened('notification', 'deputy', 'need_id = $s'),
  ...opened('assignment', 'leader', 'need_id = $s'),
  ...opened('membership', "leader'", 'municipality_id = $coordinator.municipalityId'),
  ...opened('term', 'leader', 'true'),
  ...forged('message', 'membership_id', 'ordinal, kind, body, language, author_name, author_side, author_unit, at'),
  ...forged('internal_note', 'membership_id', 'body, author_name, author_unit, at'),
  ...forged('amendment', 'membership_id', 'message_id, note_id, kind, body, at'),
  ...forged('commitment', 'membership_id', 'side, what, language, certainty, at, by_name, by_unit').map((t) => ({
    ...t,
    writes: t.writes.replace(
      'gen_random_uuid()',
      '(select c.id from clock c where c.need_id = $s order by c.started_at desc limit 1)',
    ),
  })),
  ...forged('opportunity_result', 'membership_id', 'result, language, at, by_name, by_side, by_unit'),
  ...forged('mention', 'membership_id', 'message_id, note_id, person_membership_id, sector_id, name, place'),
  ...forged(
    'consultation',
    'asked_by',
    'clock_id, asking_sector_id, asked_sector_id, question, asked_at, asked_by_name, asked_by_unit',
  ),
  ...forged(
    'council_matter',
    'by_membership',
    'body, meeting_on, question, at, by_name, by_unit, decision, decided_on, decided_at',
  ).map((t) => ({
    ...t,
    writes: t.writes.replace(/decision, decided_on, decided_at from/, `'Ja.', now(), now() from`),
  })),
  ...forged(
    'hand_over_offer',
    'offered_by',
    'from_sector_id, to_sector_id, needed, offered_at, offered_by_name, offered_by_unit, ended_as, settled_at',
  ).map((t) => ({ ...t, writes: t.writes.replace(/ended_as, settled_at from/, `'lapsed', now() from`) })),
  ...forged(
    'status_request',
    'asked_by',
    'clock_id, reason, asked_at, asked_by_name, asked_by_unit, answer, answered_at, shared',
  ).map((t) => ({ ...t, writes: t.writes.replace(/answer, answered_at, shared from/, `'Ja.', now(), true from`) })),
  ...['planner', 'roadman'].map((writer): Try => ({
    table: 'attachment',
    as: 'planner',
    passes: writer === 'planner',
    writes: `insert into attachment (id, membership_id, name, type, size, sha256, at)
      values (gen_random_uuid(), $${writer}, 'a.txt', 'text/plain', 1, '', now())`,
  })),
  ...['planner', 'roadman'].map((writer): Try => ({
    table: 'attachment',
    as: 'planner',
    passes: writer === 'planner',
    writes: `insert into attachment (id, membership_id, name, type, size, sha256, at, need_id)
      values (gen_random_uuid(), $${writer}, 'a.txt', 'text/plain', 1, '', now(), $s)`,
  })),
  {
    table: 'attachment',
    as: 'planner',
    writes: `update attachment set need_id = $s where need_id is null`,
    passes: true,
  },
  {
    table: 'attachment',
    as: 'planner',
    writes: `update attachment set need_id = $f where need_id is null`,
    passes: false,
  },
  {
    table: 'attachment',
    as: 'roadman',
    writes: `update attachment set need_id = $s where need_id is null`,
    passes: false,
  },
  {
    table: 'event',
    as: 'leader',
    upon: 's',
    writes: `insert into event (stream, seq, at, body, membership_id, person_id)
      values ('municipality/' || $coordinator.municipalityId, 9001, now(), '{}', $leader, $leader.personId)`,
    passes: true,
  },
  {
    table: 'event',
    as: 'leader',
    upon: 's',
    writes: `insert into event (stream, seq, at, body, membership_id, person_id)
      values ('municipality/' || $coordinator.municipalityId, 9001, now(), '{}', $planner, $planner.personId)`,
    passes: false,
  },
  {
    table: 'audit',
    as: 'leader',
    writes: `insert into audit (action, object, municipality_id) values ('x', '', $coordinator.municipalityId)`,
    passes: true,
  },
  {
    table: 'audit',
    as: 'leader',
    writes: `insert into audit (action, object, membership_id, person_id) values ('x', '', $planner, $planner.personId)`,
    passes: false,
  },
  ...['planner', 'roadman'].flatMap((writer): Try[] => [
    {
      table: 'competence',
      as: 'planner',
      passes: writer === 'planner',
      writes: `insert into competence (id, membership_id, municipality_id, topic, line, at, by_membership_id)
        values (gen_random_uuid(), $planner, $planner.municipalityId, 'roads', '', now(), $${writer})`,
    },
    {
      table: 'lending',
      as: 'planner',
      passes: writer === 'planner',
      writes: `insert into lending (id, competence_id, from_municipality_id, to_municipality_id, offered_at, offered_by, ended_at, ended_by)
        select gen_random_uuid(), competence_id, from_municipality_id, to_municipality_id, now(), $${writer}, now(), $${writer} from lending`,
    },
  ]),
  ...(
    [
      ['membership', 'notified', '', true],
      ['municipality', 'notified', '', false],
      ['membership', 'need.touched', '', false],
      ['membership', 'notified', '$planner', false],
    ] as const
  ).map(([audience, kind, by, passes]): Try => ({
    table: 'event',
    as: 'daily',
    passes,
    writes: `insert into event (stream, seq, at, body${by && ', membership_id'})
        select name, 9100, now(), '{"kind": "${kind}"}'${by && `, ${by}`} from stream where name like '${audience}/%' limit 1`,
  })),
  ...['planner', 'roadman'].flatMap((writer): Try[] => [
    {
      table: 'meeting',
      as: 'planner',
      passes: writer === 'planner',
      writes: `insert into meeting (id, space_id, starts_at, minutes, place, client_key, called_at, changed_at, called_by, caller_name, caller_unit, caller_side)
        select gen_random_uuid(), space_id, now(), 60, 'P', gen_random_uuid(), now(), now(), $${writer}, 'N', 'U', 'municipality' from meeting`,
    },
    {
      table: 'meeting_item',
      as: 'planner',
      passes: writer === 'planner',
      writes: `insert into meeting_item (id, meeting_id, client_key, topic, at, by_membership, by_name, by_unit, by_side)
        select gen_random_uuid(), id, gen_random_uuid(), 'T', now(), $${writer}, 'N', 'U', 'municipality' from meeting`,
    },
    {
      table: 'minutes_version',
      as: 'planner',
      passes: writer === 'planner',
      writes: `insert into minutes_version (item_id, version, body, clash, at, membership_id, by_name, by_unit)
        select id, 2, 'B', false, now(), $${writer}, 'N', 'U' from meeting_item`,
    },
    {
      table: 'meeting_entry',
      as: 'planner',
      passes: writer === 'planner',
      writes: `insert into meeting_entry (id, item_id, client_key, kind, body, at, by_membership, by_name, by_unit, by_side)
        select gen_random_uuid(), id, gen_random_uuid(), 'decision', 'B', now(), $${writer}, 'N', 'U', 'municipality' from meeting_item`,
    },
    {
      table: 'space_cadence',
      as: 'planner',
      passes: writer === 'planner',
      writes: `insert into space_cadence select space_id, 2, now(), $${writer} from space_municipality
        where municipality_id = $planner.municipalityId and space_id not in (select space_id from space_cadence)`,
    },
    {
      table: 'meeting_approval',
      as: 'planner',
      passes: writer === 'planner',
      writes: `insert into meeting_approval (meeting_id, side, at, membership_id, by_name, by_unit)
        select id, 'association', now(), $${writer}, 'N', 'U' from meeting`,
    },
  ]),
  ...['planner', 'roadman'].flatMap((writer): Try[] => [
    {
      table: 'opportunity_check',
      as: 'planner',
      passes: writer === 'planner',
      writes: `insert into opportunity_check (need_id, item, state, version, at, membership_id, by_name, by_unit)
        select need_id, 'other', 'open', 1, now(), $${writer}, 'N', 'U' from opportunity_check where need_id = $s`,
    },
    ...['ready_team', 'opportunity_checklist'].map((table) => ({
      table,
      as: 'planner',
      passes: writer === 'planner',
      writes: `insert into ${table} (municipality_id, version, body, at, membership_id, by_name)
        select municipality_id, 2, body, now(), $${writer}, 'N' from ${table}`,
    })),
  ]),
  ...['leader', 'deputy'].flatMap((writer): Try[] => [
    {
      table: 'need_guide',
      as: 'leader',
      passes: writer === 'leader',
      writes: `insert into need_guide (need_id, guide, at, membership_id, by_name, by_side, by_unit)
        select need_id, 'appeal', now(), $${writer}, 'N', 'association', 'U' from need_guide where need_id = $s`,
    },
    {
      table: 'need_guide_item',
      as: 'leader',
      passes: writer === 'leader',
      writes: `insert into need_guide_item (need_id, guide, item, membership_id, by_name)
        select need_id, guide, 'plan', $${writer}, 'N' from need_guide where need_id = $s`,
    },
  ]),
  ...['coordinator', 'planner', 'leader'].map((writer): Try => ({
    table: 'guide_text',
    as: writer === 'leader' ? 'leader' : 'coordinator',
    passes: writer === 'coordinator',
    writes: `insert into guide_text (municipality_id, guide, version, body, national_version, at, membership_id, by_name)
      select municipality_id, guide, 2, body, 1, now(), $${writer}, 'N' from guide_text`,
  })),
  ...['leader', 'deputy'].flatMap((writer): Try[] => [
    {
      table: 'initiative',
      as: 'leader',
      passes: writer === 'leader',
      writes: `insert into initiative (id, space_id, association_id, kind, title, aim, language, calls, client_key, started_at, started_by, starter_name)
        select gen_random_uuid(), space_id, association_id, kind, title, aim, language, calls, gen_random_uuid(), now(), $${writer}, 'N' from initiative limit 1`,
    },
    {
      table: 'initiative_partner',
      as: 'leader',
      passes: writer === 'leader',
      writes: `insert into initiative_partner (initiative_id, name, at, by_membership) select id, 'N', now(), $${writer} from initiative limit 1`,
    },
    {
      table: 'initiative_milestone',
      as: 'leader',
      passes: writer === 'leader',
      writes: `insert into initiative_milestone (id, initiative_id, client_key, what, due_on, at, by_membership)
        select gen_random_uuid(), id, gen_random_uuid(), 'W', '2099-01-01', now(), $${writer} from initiative limit 1`,
    },
    {
      table: 'initiative_pledge',
      as: 'leader',
      passes: writer === 'leader',
      writes: `insert into initiative_pledge (id, initiative_id, client_key, kind, name, unit, amount, what, due_on, at, membership_id, author_name)
        select gen_random_uuid(), id, gen_random_uuid(), 'association', 'N', 'hours', 1, 'W', '2099-01-01', now(), $${writer}, 'N' from initiative limit 1`,
    },
  ]),
  ...['leader', 'deputy'].map((writer): Try => ({
    table: 'profile_note',
    as: 'leader',
    passes: writer === 'leader',
    writes: `insert into profile_note (id, client_key, municipality_id, association_id, membership_id, author_name, kind, body, language, at)
      select gen_random_uuid(), gen_random_uuid(), municipality_id, association_id, $${writer}, author_name, kind, body, language, at
      from profile_note limit 1`,
  })),
  ...['leader', 'deputy'].map((writer): Try => ({
    table: 'market_insight',
    as: 'leader',
    passes: writer === 'leader',
    writes: `insert into market_insight (id, municipality_id, space_id, association_id, membership_id, author_name, title, body, language, audience, at)
      select gen_random_uuid(), municipality_id, space_id, association_id, $${writer}, author_name, title, body, language, audience, at
      from market_insight where association_id = $leader.associationId limit 1`,
  })),
  ...['leader', 'deputy'].map((writer): Try => ({
    table: 'pulse',
    as: 'leader',
    passes: writer === 'leader',
    writes: `insert into pulse (id, association_id, membership_id, client_key, question, language, series_id, municipality_ids, at, closes_at)
      select gen_random_uuid(), association_id, $${writer}, gen_random_uuid(), 'Hvordan?', 'nb', id, municipality_ids, now(), now() + interval '9 days'
      from pulse where association_id = $leader.associationId limit 1`,
  })),
  ...(
    [
      ['association', 'closed', '', true],
      ['municipality', 'closed', '', true],
      ['need', 'closed', '', false],
      ['association', 'asked', '', false],
      ['association', 'closed', '$planner', false],
    ] as const
  ).map(([audience, deed, by, passes]): Try => ({
    table: 'event',
    as: 'daily',
    passes,
    writes: `insert into event (stream, seq, at, body${by && ', membership_id'})
        select name, 9200, now(), '{"kind": "pulses.changed", "deed": "${deed}"}'${by && `, ${by}`} from stream where name like '${audience}/%' limit 1`,
  })),
  ...(
    [
      ['association', 'regions', 'left', '', true],
      ['municipality', 'referrals', 'withdrawn', '', true],
      ['need', 'regions', 'left', '', false],
      ['municipality', 'regions', 'joined', '', false],
      ['municipality', 'referrals', 'consented', '', false],
      ['association', 'regions', 'left', '$planner', false],
    ] as const
  ).map(([audience, what, deed, by, passes]): Try => ({
    table: 'event',
    as: 'daily',
    passes,
    writes: `insert into event (stream, seq, at, body${by && ', membership_id'})
        select name, 9300, now(), '{"kind": "${what}.changed", "deed": "${deed}"}'${by && `, ${by}`} from stream where name like '${audience}/%' limit 1`,
  })),
  {
    table: 'figure_page',
    as: 'planLeader',
    writes: `select from figure_page where scope like 'sector/%'`,
    passes: true,
  },
  { table: 'figure_page', as: 'planner', writes: `select from figure_page where scope like 'sector/%'`, passes: false },
  ...(
    [
      ['$director.municipalityId, m.id', true],
      ['m.id, $director.municipalityId', false],
    ] as const
  ).map(([pair, passes]) => ({
    table: 'consent',
    as: 'director',
    writes: `with m as (insert into municipality (id, name, slug) values (gen_random_uuid(), 'Nabo', 'nabo') returning id)
      insert into consent (municipality_id, neighbour_id, since, membership_id) select ${pair}, now(), $director from m`,
    passes,
  })),
  {
    table: 'consent',
    as: 'director',
    writes: `delete from consent where municipality_id = $director.municipalityId`,
    passes: true,
  },
  {
    table: 'consent',
    as: 'director',
    writes: `delete from consent where municipality_id = $coordinator'.municipalityId`,
    passes: false,
  },
  ...['director', 'planner'].map((writer): Try => ({
    table: 'region',
    as: 'director',
    passes: writer === 'director',
    writes: `insert into region (id, name, founded_at, founded_by) values (gen_random_uuid(), 'R', now(), $${writer})`,
  })),
  ...['coordinator', 'planner'].map((writer): Try => ({
    table: 'space_invitation',
    as: 'coordinator',
    passes: writer === 'coordinator',
    writes: `insert into space_invitation (space_id, association_id, municipality_id, at, membership_id)
      select space_id, $leader.associationId, municipality_id, now(), $${writer} from space_invitation`,
  })),
  ...['coordinator', 'planner'].map((writer): Try => ({
    table: 'referral',
    as: 'coordinator',
    passes: writer === 'coordinator',
    writes: `insert into referral (id, need_id, association_id, from_municipality_id, to_municipality_id, state, body, language, shared, files, at,
        membership_id, by_name, by_unit)
      select gen_random_uuid(), need_id, association_id, from_municipality_id, to_municipality_id, 'refused', body, language, shared, files, at, $${writer},
        by_name, by_unit from referral limit 1`,
  })),
  ...["coordinator'", 'planner'].map((writer): Try => ({
    table: 'contribution',
    as: "coordinator'",
    passes: writer !== 'planner',
    writes: `insert into contribution
      select id, to_municipality_id, from_municipality_id, 'Vi brøyter.', 'nb', now(), $${writer}, 'Nils', 'Mottak', gen_random_uuid() from referral where state = 'offered' limit 1`,
  })),
];

/** Everything in one table that was let through and should not have been, or the other way round. */
export async function miswritten(client: Client, world: WallWorld, table: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const { as, writes, passes, upon } of tries.filter((t) => t.table === table)) {
    const actor = world.actors.get(as);
    const text = writes.replaceAll(/\$([\w'.]+)/g, (_, name: string) => `'${idOf(world, name)}'`);
    await client.query(
      `savepoint one; set local role ${ROLE}; ${actor ? telling(actor) : tell({ system: as })}; ${upon ? tell({ need: upon === 'new' ? NEW : world.needs[upon] }) : 'select'}`,
    );
    const passed = await client.query(text).then(
      (result) => (result.rowCount ?? 0) > 0,
      () => false,
    );
    await client.query('rollback to one');
    if (passed !== passes) wrong.push(`${as} ${passed ? 'writes' : 'cannot write'}: ${text}`);
  }
  return wrong;
}

function idOf(world: WallWorld, name: string): string {
  if (name === 'new') return NEW;
  if (name in world.needs) return world.needs[name as 's'];
  if (name in world.others) return world.others[name as 'f'];
  if (name === 'clocks.m') return `{${world.clocks[world.needs.m]?.join()}}`;
  const [who = '', what = 'membershipId'] = name.split('.');
  const actor = world.actors.get(who);
  const id = actor?.[what as 'membershipId'];
  if (!id) throw new Error(`there is no ${name} in this world`);
  return id;
}
