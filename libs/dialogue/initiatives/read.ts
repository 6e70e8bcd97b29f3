import {
  type AskInitiatives,
  Id,
  type InitiativeBeside,
  type InitiativeList,
  type InitiativeSpace,
  type InitiativeSummary,
  type InitiativeView,
  type MilestoneView,
  type PledgeView,
} from '@vertskap/contract';
import { and, initiativesVisibleTo, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import {
  containing,
  CursorInstant,
  notFound,
  readCursor,
  row,
  rows,
  sql,
  type Sql,
  type Tx,
  writeCursor,
} from '@vertskap/platform';
import { z } from 'zod';
import { spacesOf } from '../meetings/spaces.js';
import {
  initiativeAbilities,
  pledgeAbilities,
  type PledgedBy,
  type Runner,
  startsInitiatives,
} from './initiative.rules.js';
import { ranIn, stateOf, sumsOf, today } from './standing.js';

const PAGE = 20;
/** Beside a need stand a few. */
const BESIDE = 5;

/** An InitiativeSpace of a `space p`, as jsonb. */
const spaceColumn: Sql = sql`jsonb_build_object('id', p.id, 'name', p.name, 'municipalities', coalesce((
  select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by k.name, k.id)
  from space_municipality x join municipality k on k.id = x.municipality_id where x.space_id = p.id), '[]'))`;

/** The name of the organisation that started it. */
const startedBy: Sql = sql`coalesce((select name from municipality where id = i.municipality_id), (select name from association where id = i.association_id))`;

/** What this actor may read of what passes all filters, those that run before those that have ended, a page at a time. */
export async function initiatives(tx: Tx, now: Date, actor: Actor, asked: AskInitiatives): Promise<InitiativeList> {
  const found = await rows<InitiativeSummary & { key: string }>(
    tx,
    sql`select i.id, i.kind, i.title, i.language, jsonb_build_object('id', s.id, 'name', s.name) as space, ${startedBy} as by,
          i.from_day::text as "from", i.to_day::text as "to", i.calls, i.ended_at is not null as ended,
          (select count(*)::int from initiative_partner x where x.initiative_id = i.id) as partners, ${sumsOf(now)} as sums,
          (select jsonb_build_object('what', m.what, 'dueOn', m.due_on, 'late', m.due_on < ${today(now)}) from initiative_milestone m
            where m.initiative_id = i.id and m.done_on is null and i.ended_at is null order by m.due_on, m.id limit 1) as next,
          (i.started_at at time zone 'UTC')::text as key
        from initiative i join space s on s.id = i.space_id where ${and([initiativesVisibleTo(actor), ...filters(asked), ...ranIn(asked), ...byPledges(asked, now)])}
        order by i.ended_at is not null, i.started_at desc, i.id limit ${PAGE + 1}`,
  );
  const last = found.length > PAGE ? found[PAGE - 1] : undefined;
  return {
    initiatives: found.slice(0, PAGE).map(({ key: _, ...summary }) => summary),
    nextCursor: last ? writeCursor([last.ended, last.key, last.id]) : null,
    spaces: startsInitiatives(actor) ? await spacesToStartIn(tx, actor) : [],
  };
}

/** The initiatives about a need, those that run first. Throws `not_found` for a need that the actor does not see. */
export async function initiativesOfNeed(tx: Tx, actor: Actor, needId: string): Promise<InitiativeBeside[]> {
  if (!(await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`))) throw notFound();
  return rows(
    tx,
    sql`select i.id, i.title, i.language, ${startedBy} as by from initiative_need x join initiative i on i.id = x.initiative_id
        where x.need_id = ${needId} and ${initiativesVisibleTo(actor)} order by i.ended_at is not null, i.started_at desc, i.id limit ${BESIDE}`,
  );
}

const spacesToStartIn = async (tx: Tx, actor: Actor): Promise<InitiativeSpace[]> =>
  (
    await rows<{ space: InitiativeSpace }>(
      tx,
      sql`select ${spaceColumn} as space from ${spacesOf(actor)} m join space p on p.id = m.space_id order by p.name, p.id`,
    )
  ).map(({ space }) => space);

/** Whether the last one has ended, the instant it was started, and its id. */
const Cursor = z.tuple([z.boolean(), CursorInstant, Id]);

function filters({ q, kind, state, goal, reached, cursor }: AskInitiatives): Sql[] {
  const like = q && containing(q);
  return [
    ...(kind ? [sql`i.kind = ${kind}`] : []),
    ...(state ? [sql`(i.ended_at is not null) = ${state === 'ended'}`] : []),
    ...(goal ? [sql`exists (select from initiative_goal x where x.initiative_id = i.id and x.goal_id = ${goal})`] : []),
    ...(reached ? [sql`i.ended_at is not null and coalesce(i.reached, 'untold') = ${reached}`] : []),
    ...(like ? [sql`(i.title ilike ${like} or i.aim ilike ${like} or i.outcome ilike ${like})`] : []),
    ...(cursor === undefined ? [] : [after(cursor)]),
  ];
}

const byPledges = ({ unit, late }: AskInitiatives, now: Date): Sql[] => [
  ...(unit ? [sql`exists (select from initiative_pledge p where p.initiative_id = i.id and p.unit = ${unit})`] : []),
  ...(late
    ? [sql`exists (select from initiative_pledge p where p.initiative_id = i.id and ${stateOf(now)} = 'late')`]
    : []),
];

function after(cursor: string): Sql {
  const [ended, time, id] = readCursor(cursor, Cursor);
  const at = sql`${time}::timestamp at time zone 'UTC'`;
  return sql`((i.ended_at is not null) > ${ended}::boolean or (i.ended_at is not null) = ${ended}::boolean
    and (i.started_at < ${at} or i.started_at = ${at} and i.id > ${id}::uuid))`;
}

type Found = Runner & Omit<InitiativeView, 'pledges' | 'milestones' | 'needs' | 'abilities'>;

/** An initiative as this actor may read it. Throws `not_found` for one that they do not see. */
export async function initiativeOf(tx: Tx, now: Date, actor: Actor, id: string): Promise<InitiativeView> {
  const found = await row<Found>(
    tx,
    sql`select i.id, i.kind, i.title, i.aim, i.language, i.from_day::text as "from", i.to_day::text as "to", i.calls, ${spaceColumn} as space, ${startedBy} as by,
          i.starter_name as "startedBy", iso(i.started_at) as "startedAt", i.version, i.municipality_id as "municipalityId", i.association_id as "associationId",
          case when i.ended_at is not null then jsonb_build_object('at', iso(i.ended_at), 'by', i.ended_by, 'outcome', i.outcome, 'reached', i.reached) end as ended,
          coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.title) order by g.title, g.id)
            from initiative_goal x join goal g on g.id = x.goal_id where x.initiative_id = i.id), '[]') as goals,
          coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'kind', case when x.municipality_id is not null then 'municipality'
              when x.association_id is not null then 'association' when x.company_id is not null then 'company' else 'other' end, 'name', x.name) order by x.at, x.id)
            from initiative_partner x where x.initiative_id = i.id), '[]') as partners, ${sumsOf(now)} as sums
        from initiative i join space p on p.id = i.space_id where i.id = ${id} and ${initiativesVisibleTo(actor)}`,
  );
  if (!found) throw notFound();
  const { municipalityId, associationId, ...initiative } = found;
  const it = { municipalityId, associationId, ended: initiative.ended !== null };
  const [pledges, milestones, needs] = await Promise.all([
    pledgesOf(tx, now, actor, id, it),
    rows<MilestoneView>(
      tx,
      sql`select m.id, m.what, m.due_on::text as "dueOn", m.done_on is null and m.due_on < ${today(now)} as late,
            case when m.done_on is not null then jsonb_build_object('on', m.done_on, 'by', m.done_by) end as done
          from initiative_milestone m where m.initiative_id = ${id} order by m.due_on, m.at, m.id`,
    ),
    rows<InitiativeView['needs'][number]>(
      tx,
      sql`select n.id, 'B-' || n.number as number, n.title, n.visibility from initiative_need x join need n on n.id = x.need_id
          where x.initiative_id = ${id} and ${visibleTo(actor)} order by n.number, n.id`,
    ),
  ]);
  return { ...initiative, pledges, milestones, needs, abilities: initiativeAbilities(actor, it) };
}

type Row = Omit<PledgeView, 'mayDeliver' | 'mayMove' | 'mayWithdraw'> & { who: PledgedBy };

async function pledgesOf(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  initiative: Runner & { ended: boolean },
): Promise<PledgeView[]> {
  const found = await rows<Row>(
    tx,
    sql`select p.id, jsonb_build_object('kind', p.kind, 'name', p.name) as by, p.unit, p.amount, p.what, p.due_on::text as "dueOn",
          p.delivered, p.delivered_on::text as "deliveredOn", ${stateOf(now)} as state, p.author_name as author, p.version, p.moves,
          case when p.withdrawn_at is not null then jsonb_build_object('reason', p.withdrawn_reason, 'by', p.withdrawn_by, 'at', iso(p.withdrawn_at)) end as withdrawn,
          ${whoColumn} as who
        from initiative_pledge p where p.initiative_id = ${id} order by p.due_on, p.at, p.id`,
  );
  return found.map(({ who, ...pledge }) => ({
    ...pledge,
    ...pledgeAbilities(
      actor,
      { ...who, ...pledge, withdrawn: pledge.withdrawn !== null, late: pledge.state === 'late' },
      initiative,
    ),
  }));
}

/** Who pledged (as `p`), a PledgedBy, as jsonb. */
export const whoColumn: Sql = sql`jsonb_build_object('kind', p.kind, 'municipalityId', p.municipality_id, 'sectorId', p.sector_id,
  'associationId', p.association_id, 'companyId', p.company_id)`;
