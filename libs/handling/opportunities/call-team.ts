import type {
  CallTold,
  NeedKind,
  NotificationView,
  OpportunitySubject,
  ReadyTeam,
  Theme,
  Urgency,
} from '@vertskap/contract';
import { hourFrom, workingTimeOf } from '@vertskap/clocks';
import { type Listed, listsInside } from '@vertskap/needs';
import { rows, type Said, sql, type Tx } from '@vertskap/platform';
import { subjectsOf } from './subjects.rules.js';
import { type Called, type Candidate, type Chance, deputyOf, firstCalls, type NewCall } from './team.rules.js';

/** Who has to be told, and what is said of it on the needs; whoever tells writes both, and takes the streams' counters once. */
export type Calling = { notices: Notice[]; said: Said[] };
type Told = Extract<NotificationView['what'], { kind: 'team_call' }>;
export type Notice = { membershipId: string; needId: string | null; what: Told };

/** What was raised longer ago was imported, or lay while no worker ran: nobody is called for it. */
const NEWS = '1 day';

/**
 * Calls the team for opportunities that nobody was called for, also those that became one later, or once more, and for what they turned out to
 * be about since; each seat once. Whoever was asked is told where it is none after all. In the caller's transaction, of the scope `deadlines`. Needs that
 * somebody writes to just now are looked at again. `looked`: how many.
 */
export async function callTeams(tx: Tx, now: Date, limit: number): Promise<Calling & { looked: number }> {
  const locked = await rows<{ id: string }>(
    tx,
    sql`select n.id from need n where n.id in (
          select c.id from need c where c.kind = 'opportunity' and c.raised_at > ${now}::timestamptz - ${NEWS}::interval
            and not exists (select from opportunity o where o.need_id = c.id)
          union all select c.id from need c left join opportunity o on o.need_id = c.id where c.kind_since is not null
            and c.kind_since is distinct from o.kind_since and (c.kind = 'opportunity' or o.need_id is not null)
          union all select need_id from opportunity where call_due)
        order by n.raised_at limit ${limit} for no key update of n skip locked`,
  );
  if (locked.length === 0) return { looked: 0, notices: [], said: [] };
  const ids = locked.map(({ id }) => id);
  const chances = await chancesOf(tx, ids);
  const staff = await candidatesOf(tx, now, chances);
  await remember(tx, chances);
  const calls = chances.flatMap((chance) => firstOf(chance, staff));
  const made = await make(tx, now, calls);
  const off = await callOff(
    tx,
    now,
    chances.filter(({ kind }) => kind === 'need'),
  );
  return { looked: ids.length, notices: [...made.notices, ...off.notices], said: [...made.said, ...off.said] };
}

/**
 * Ends the hour of those who were asked and said nothing: once each, however many look. While the need is open their deputies are asked,
 * also those of seats that they were to hold besides, and the coordinators are told. As `callTeams`.
 */
export async function lapseCalls(tx: Tx, now: Date, limit: number): Promise<Calling & { looked: number }> {
  const lapsed = await rows<Lapsed>(
    tx,
    sql`update team_call c set lapsed_at = ${now} from (
          select id from team_call where confirmed_at is null and lapsed_at is null and called_off_at is null and answer_by <= ${now}
          order by answer_by limit ${limit} for no key update skip locked) due
        where c.id = due.id returning c.id, c.need_id as "needId", c.seat, c.place, c.name, c.asked_at as "askedAt", c.answer_by as "answerBy"`,
  );
  if (lapsed.length === 0) return { looked: 0, notices: [], said: [] };
  const chances = await chancesOf(tx, [...new Set(lapsed.map(({ needId }) => needId))]);
  const staff = await candidatesOf(tx, now, chances);
  const calls: Calls = [];
  const missed: { chance: Loaded; call: Lapsed; next: string | null }[] = [];
  for (const chance of chances) {
    for (const call of lapsed.filter(({ needId }) => needId === chance.id)) {
      const deputy = chance.team && isChance(chance) ? deputyOf(chance.team, call, chance, chance.called, staff) : null;
      if (deputy) {
        calls.push({ ...deputy, chance, missed: call.name });
        chance.called.push({ seat: deputy.seat, membershipId: deputy.candidate.membershipId, silent: false });
      }
      if (isChance(chance)) missed.push({ chance, call, next: deputy?.candidate.name ?? null });
    }
    calls.push(...firstOf(chance, staff));
  }
  const made = await make(tx, now, calls);
  const ended = lapsed.map((call) => endedNow(now, call));
  const notices = [...made.notices, ...(await toCoordinators(tx, now, missed))];
  return { looked: lapsed.length, notices, said: [...sayOf(now, chances, ended, []), ...made.said] };
}

/** It is no opportunity after all: whoever was asked is told, and called off. Made one again, the team is called anew. */
async function callOff(tx: Tx, now: Date, needs: Loaded[]): Promise<Calling> {
  if (needs.length === 0) return { notices: [], said: [] };
  const asked = await rows<CallTold & { needId: string; membershipId: string; lent: boolean }>(
    tx,
    sql`update team_call set called_off_at = ${now}
        where need_id = any(${needs.map(({ id }) => id)}::uuid[]) and called_off_at is null
        returning id, iso(asked_at) as "askedAt", iso(answer_by) as "answerBy", iso(confirmed_at) as "confirmedAt", iso(lapsed_at) as "lapsedAt",
          iso(called_off_at) as "calledOffAt", need_id as "needId", membership_id as "membershipId", lent`,
  );
  const notices = needs.flatMap(({ id, municipality }) =>
    asked
      .filter(({ needId }) => needId === id)
      .map(({ id: callId, membershipId, lent, answerBy }): Notice => {
        const told = { kind: 'team_call', callId, step: 'called_off', missed: null, next: null, phone: null } as const;
        return { membershipId, needId: lent ? null : id, what: { ...told, municipality, answerBy } };
      }),
  );
  const ended = asked.map(({ needId, membershipId: _, lent: __, ...call }): Asked => ({ needId, call }));
  return { notices, said: sayOf(now, needs, ended, []) };
}

const endedNow = (now: Date, { id, needId, askedAt, answerBy }: Lapsed): Asked => ({
  needId,
  call: {
    id,
    askedAt: askedAt.toISOString(),
    answerBy: answerBy.toISOString(),
    confirmedAt: null,
    lapsedAt: now.toISOString(),
  },
});

type Lapsed = { id: string; needId: string; seat: number; place: number; name: string; askedAt: Date; answerBy: Date };
type Loaded = Chance &
  Listed & {
    id: string;
    municipality: string;
    spaceId: string;
    kind: NeedKind;
    theme: Theme | null;
    urgency: Urgency;
    state: string;
    kindSince: Date | null;
    team: ReadyTeam | null;
    teamVersion: number | null;
    checklistVersion: number;
    called: Called[];
  };
type Calls = (NewCall & { chance: Loaded; missed: string | null })[];

/** It is one still, and open. */
const isChance = ({ state, kind }: Loaded): boolean => state === 'open' && kind === 'opportunity';

const firstOf = (chance: Loaded, staff: Map<string, Candidate>): Calls =>
  chance.team && isChance(chance)
    ? firstCalls(chance.team, chance, chance.called, staff).map((call) => ({ ...call, chance, missed: null }))
    : [];

async function chancesOf(tx: Tx, ids: string[]): Promise<Loaded[]> {
  type Found = Omit<Loaded, keyof Chance> & { title: string; body: string; subjects: OpportunitySubject[] | null };
  const found = await rows<Found>(
    tx,
    sql`select n.id, n.municipality_id as "municipalityId", k.name as municipality, n.space_id as "spaceId", n.kind, n.theme, n.urgency, n.title, n.body,
          n.state, n.kind_since as "kindSince", n.visibility, n.named as readers, o.subjects, t.version as "teamVersion", t.body as team,
          coalesce((select max(version) from opportunity_checklist l where l.municipality_id = n.municipality_id), 0) as "checklistVersion",
          coalesce((select jsonb_agg(jsonb_build_object('seat', c.seat, 'membershipId', c.membership_id, 'silent', c.lapsed_at is not null and c.confirmed_at is null))
            from team_call c where c.need_id = n.id and c.called_off_at is null), '[]') as called
        from need n join municipality k on k.id = n.municipality_id left join opportunity o on o.need_id = n.id
        left join lateral (select t.version, t.body from ready_team t where t.municipality_id = n.municipality_id
          and (o.team_version is null or t.version = o.team_version) order by t.version desc limit 1) t on true
        where n.id = any(${ids}::uuid[]) order by n.id`,
  );
  return found.map(({ title, body, subjects, ...chance }) => ({
    ...chance,
    subjects: subjects ?? subjectsOf({ title, body, theme: chance.theme }),
    restricted: chance.visibility === 'restricted',
    named: chance.readers.map(({ id }) => id),
  }));
}

/** Everybody whom the teams name and who can be asked now, by the key that the team has for them. */
async function candidatesOf(tx: Tx, now: Date, chances: Loaded[]): Promise<Map<string, Candidate>> {
  const keys = chances.flatMap(({ team }) => team?.seats.flatMap(({ people }) => people) ?? []);
  const houses = chances.map(({ municipalityId }) => municipalityId);
  const found = await rows<Candidate>(
    tx,
    sql`select m.id as key, m.id as "membershipId", p.name, coalesce(s.name, '') as unit, m.role, m.sector_id as "sectorId"
        from membership m join person p on p.id = m.person_id left join sector s on s.id = m.sector_id
        where m.id = any(${keys}::uuid[]) and m.municipality_id = any(${houses}::uuid[]) and m.valid_from <= ${now} and ${now} < m.valid_to
          and m.role in ('case_handler', 'sector_leader', 'coordinator')
        union all
        select l.id, m.id, p.name, k.name, m.role, null from lending l join competence c on c.id = l.competence_id
          join membership m on m.id = c.membership_id join person p on p.id = m.person_id join municipality k on k.id = l.from_municipality_id
        where l.id = any(${keys}::uuid[]) and l.to_municipality_id = any(${houses}::uuid[]) and l.accepted_at is not null and l.ended_at is null
          and m.valid_from <= ${now} and ${now} < m.valid_to`,
  );
  return new Map(found.map((candidate) => [candidate.key, candidate]));
}

async function remember(tx: Tx, chances: Loaded[]): Promise<void> {
  const list = chances.map(({ id, subjects, kindSince, teamVersion, checklistVersion }) => ({
    id,
    subjects,
    kindSince,
    teamVersion,
    checklistVersion,
  }));
  await rows(
    tx,
    sql`insert into opportunity (need_id, subjects, kind_since, team_version, checklist_version)
        select c.id, c.subjects, c."kindSince", c."teamVersion", c."checklistVersion"
        from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as c(id uuid, subjects text[], "kindSince" timestamptz, "teamVersion" int, "checklistVersion" int)
        on conflict (need_id) do update set call_due = false, kind_since = excluded.kind_since, team_version = excluded.team_version`,
  );
}

/** Writes the calls; sectors of those who are asked read the need from now on, as any sector that is asked. */
async function make(tx: Tx, now: Date, calls: Calls): Promise<Calling> {
  if (calls.length === 0) return { notices: [], said: [] };
  const hours = await hoursOf(tx, now, calls);
  const list = calls.map(({ chance, candidate, seat, place, missed }) => ({
    id: crypto.randomUUID(),
    needId: chance.id,
    municipalityId: chance.municipalityId,
    seat,
    place,
    membershipId: candidate.membershipId,
    sectorId: candidate.sectorId,
    lent: candidate.sectorId === null,
    name: candidate.name,
    unit: candidate.unit,
    phone: candidate.sectorId === null ? (chance.team?.phone ?? null) : null,
    askedAt: now.toISOString(),
    answerBy: (hours.get(chance.id) ?? now).toISOString(),
    municipality: chance.municipality,
    missed,
  }));
  await rows(
    tx,
    sql`with made as (
          select * from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as c(id uuid, "needId" uuid, "municipalityId" uuid, seat int, place int, "membershipId" uuid,
            "sectorId" uuid, lent boolean, name text, unit text, phone text, "askedAt" timestamptz, "answerBy" timestamptz)),
        reading as (
          insert into need_sector (need_id, sector_id, held) select distinct "needId", "sectorId", false from made where "sectorId" is not null
          on conflict do nothing)
        insert into team_call (id, need_id, municipality_id, seat, place, membership_id, lent, name, unit, phone, asked_at, answer_by)
        select id, "needId", "municipalityId", seat, place, "membershipId", lent, name, unit, phone, "askedAt", "answerBy" from made`,
  );
  const notices = list.map(
    ({ id: callId, lent, needId, membershipId, missed, municipality, answerBy, phone }): Notice => {
      const step = missed === null ? 'asked' : 'deputy';
      const told = { kind: 'team_call', callId, step, municipality, answerBy, next: null, phone } as const;
      return { membershipId, needId: lent ? null : needId, what: { ...told, missed: lent ? null : missed } };
    },
  );
  const said = list.map(({ needId, id, askedAt, answerBy }) => ({
    needId,
    call: { id, askedAt, answerBy, confirmedAt: null, lapsedAt: null },
  }));
  return {
    notices,
    said: sayOf(
      now,
      calls.map(({ chance }) => chance),
      said,
      list,
    ),
  };
}

/** The hour ends at the same moment for all who are asked on one need at once. */
async function hoursOf(tx: Tx, now: Date, calls: Calls): Promise<Map<string, Date>> {
  const hours = new Map<string, Date>();
  for (const [municipalityId, theirs] of Map.groupBy(calls, ({ chance }) => chance.municipalityId)) {
    const time = await workingTimeOf(tx, municipalityId, now);
    for (const { chance } of theirs) hours.set(chance.id, hourFrom(now, chance, time));
  }
  return hours;
}

type Asked = { needId: string; call: CallTold };

/** One event for each need, and one ring for each list that it is in. */
function sayOf(
  now: Date,
  chances: Loaded[],
  told: Asked[],
  asked: { needId: string; sectorId: string | null }[],
): Said[] {
  const nobody = { at: now, membershipId: null, personId: null, clientKey: null };
  const needs = [...new Map(chances.map((chance) => [chance.id, chance])).values()];
  const events = needs.flatMap((need): Said[] => {
    const calls = told.filter(({ needId }) => needId === need.id).map(({ call }) => call);
    const sectors = [
      ...new Set(asked.flatMap(({ needId, sectorId }) => (needId === need.id && sectorId ? [sectorId] : []))),
    ];
    if (calls.length === 0) return [];
    const event = { kind: 'opportunity.moved' as const, calls, ...(sectors.length > 0 && { asked: sectors }) };
    return [{ ...nobody, stream: `need/${need.id}/internal`, event }];
  });
  const rings = needs.flatMap((need) => listsInside(need).map((stream) => [stream, need.id] as const));
  return [
    ...events,
    ...[...new Map(rings)].map(([stream, needId]): Said => ({
      ...nobody,
      stream,
      event: { kind: 'need.touched', needId },
    })),
  ];
}

async function toCoordinators(
  tx: Tx,
  now: Date,
  missed: { chance: Loaded; call: Lapsed; next: string | null }[],
): Promise<Notice[]> {
  if (missed.length === 0) return [];
  const houses = missed.map(({ chance }) => chance.municipalityId);
  const coordinators = await rows<{ id: string; municipalityId: string }>(
    tx,
    sql`select id, municipality_id as "municipalityId" from membership where role = 'coordinator' and municipality_id = any(${houses}::uuid[])
          and valid_from <= ${now} and ${now} < valid_to`,
  );
  return missed.flatMap(({ chance, call, next }) =>
    coordinators
      .filter(({ municipalityId }) => municipalityId === chance.municipalityId)
      .map(({ id }) => ({
        membershipId: id,
        needId: chance.id,
        what: {
          kind: 'team_call',
          callId: call.id,
          step: 'lapsed',
          municipality: chance.municipality,
          answerBy: call.answerBy.toISOString(),
          missed: call.name,
          next,
          phone: null,
        },
      })),
  );
}
