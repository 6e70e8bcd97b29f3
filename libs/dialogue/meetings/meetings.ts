import type {
  AgendaItem,
  MeetingAbility,
  MeetingList,
  MeetingPerson,
  MeetingSummary,
  MeetingView,
} from '@vertskap/contract';
import { maySpeakForSide, meetsIn, namedNeed, stateAt, underWay, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { rhythmsOf } from './cadence.js';
import { type Meeting, meetingAbilities, runsMeetings } from './meeting.rules.js';

const MOST = 50;

/** Items (as `i`) that exist for an actor: those about a need do where the need does. */
export const itemsSeenBy = (actor: Actor): Sql =>
  sql`(i.need_id is null or exists (select from need n where n.id = i.need_id and ${visibleTo(actor)}))`;

/** What an item is about, as jsonb's columns, of `meeting_item i`. */
export const subjectColumns: Sql = sql`i.id, i.topic,
  (select jsonb_build_object('id', g.id, 'name', g.title) from goal g where g.id = i.goal_id) as goal,
  (select ${namedNeed} from need n where n.id = i.need_id) as need`;

/** What an entry (`e`) came to, with its last date: a promise is moved on to a new one. */
const promiseOf = (
  now: Date,
): Sql => sql`(select jsonb_build_object('id', p.id, 'side', p.side, 'state', ${stateAt(now)}, 'dueOn', c.budget ->> 'date')
  from commitment p join clock c on c.id = p.id where p.entry_id = e.id order by p.place desc limit 1)`;

/** The need that an entry (`e`) became, for whoever sees it. */
const needOf = (actor: Actor): Sql =>
  sql`(select ${namedNeed} from need n where n.id = e.need_id and ${visibleTo(actor)})`;

/** Whether what is to be done about an item (`i`) can be promised by this actor: on a need, by one of its two sides while it is dealt with. */
function mayPromise(actor: Actor): Sql {
  if (!maySpeakForSide(actor)) return sql`false`;
  const ours =
    actor.side === 'municipality'
      ? sql`n.municipality_id = ${actor.municipalityId}`
      : sql`n.association_id = ${actor.associationId}`;
  return sql`(i.need_id is null or exists (select from need n where n.id = i.need_id and ${underWay} and ${ours}))`;
}

/** An AgendaItem as jsonb's columns. */
const itemColumns = (
  now: Date,
  actor: Actor,
): Sql => sql`${subjectColumns}, jsonb_build_object('name', i.by_name, 'unit', i.by_unit, 'side', i.by_side) as by, i.moved_from is not null as moved, exists (select from meeting_item x where x.moved_from = i.id) as "movedOn", ${mayPromise(actor)} as "mayPromise", i.treated_at is not null as treated,
  coalesce((select jsonb_build_object('version', v.version, 'body', v.body, 'clash', v.clash, 'by', v.by_name, 'at', iso(v.at), 'you', v.membership_id = ${actor.membershipId})
    from minutes_version v where v.item_id = i.id order by v.version desc limit 1),
    '{"version": 0, "body": "", "clash": false, "by": null, "at": null, "you": false}') as minutes,
  coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'body', e.body, 'owner', e.owner, 'dueOn', e.due_on,
    'by', jsonb_build_object('name', e.by_name, 'unit', e.by_unit, 'side', e.by_side), 'promise', ${promiseOf(now)}, 'need', ${needOf(actor)}) order by e.at, e.id) from meeting_entry e where e.item_id = i.id), '[]') as entries`;

/** The meetings of the actor's spaces. */
export async function meetingsOf(tx: Tx, now: Date, actor: Actor): Promise<MeetingList> {
  const ended = sql`m.starts_at + make_interval(mins => m.minutes) <= ${now}`;
  const found = (which: Sql, order: Sql): Promise<MeetingSummary[]> =>
    rows(
      tx,
      sql`select m.id, jsonb_build_object('id', p.id, 'name', p.name) as space, iso(m.starts_at) as "startsAt", m.minutes, m.place,
            m.cancelled_at is not null as cancelled, mine.answer, mine.id is not null as invited,
            (select count(*)::int from meeting_item i where i.meeting_id = m.id and ${itemsSeenBy(actor)}) as items
          from meeting m join space p on p.id = m.space_id left join meeting_person mine on mine.meeting_id = m.id and mine.membership_id = ${actor.membershipId}
          where ${meetsIn(actor)} and ${which} order by ${order}, m.id limit ${MOST}`,
    );
  return {
    coming: await found(sql`not (${ended})`, sql`m.starts_at`),
    past: await found(ended, sql`m.starts_at desc`),
    rhythms: await rhythmsOf(tx, now, actor),
    mayCall: runsMeetings(actor),
  };
}

/** A meeting with what is on its agenda for this actor. Throws `not_found` for one of another space. */
export async function meetingOf(tx: Tx, now: Date, actor: Actor, id: string): Promise<MeetingView> {
  const found = await row<Omit<MeetingView, 'agenda' | 'people' | 'abilities'>>(
    tx,
    sql`select m.id, jsonb_build_object('id', p.id, 'name', p.name) as space, iso(m.starts_at) as "startsAt", m.minutes, m.place, m.version, m.starts_at <= ${now} as begun,
          jsonb_build_object('name', m.caller_name, 'unit', m.caller_unit, 'side', m.caller_side) as "calledBy",
          case when m.series_id is not null then (select jsonb_build_object('place', count(*) filter (where (x.starts_at, x.id) <= (m.starts_at, m.id)), 'of', count(*),
            'later', count(*) filter (where x.starts_at > m.starts_at and x.cancelled_at is null)) from meeting x where x.series_id = m.series_id) end as series,
          case when m.cancelled_at is not null then jsonb_build_object('at', iso(m.cancelled_at), 'by', m.cancelled_by, 'reason', m.cancel_reason) end as cancelled,
          m.written, iso(m.ready_at) as "readyAt", coalesce((select jsonb_agg(jsonb_build_object('name', x.by_name, 'unit', x.by_unit, 'side', x.side, 'at', iso(x.at)) order by x.at)
            from meeting_approval x where x.meeting_id = m.id), '[]') as approvals
        from meeting m join space p on p.id = m.space_id where m.id = ${id} and ${meetsIn(actor)}`,
  );
  if (!found) throw notFound();
  const [agenda, people] = await Promise.all([
    rows<AgendaItem>(
      tx,
      sql`select ${itemColumns(now, actor)} from meeting_item i where i.meeting_id = ${id} and ${itemsSeenBy(actor)} order by i.position`,
    ),
    rows<MeetingPerson>(
      tx,
      sql`select id, name, unit, side, answer, present, on_behalf as "onBehalf", membership_id is not distinct from ${actor.membershipId} as you
          from meeting_person where meeting_id = ${id} order by side, unit, name, id`,
    ),
  ]);
  const meeting = {
    startsAt: new Date(found.startsAt),
    minutes: found.minutes,
    cancelled: found.cancelled !== null,
    ready: found.readyAt !== null,
    approvedBy: found.approvals.map(({ side }) => side),
  };
  const invited = people.some(({ you }) => you);
  return { ...found, agenda, people, abilities: meetingAbilities(actor, meeting, invited, now) };
}

export type Locked = {
  id: string;
  spaceId: string;
  startsAt: Date;
  minutes: number;
  version: number;
  written: number;
  space: string;
};

/** Locks a meeting for a deed of this actor. Throws `not_found`, and `not_allowed` or `wrong_state` where they may not, or not now. */
export async function lockMeeting(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  ability: MeetingAbility,
): Promise<Locked> {
  const found = await row<Locked & Meeting & { invited: boolean }>(
    tx,
    sql`select m.id, m.space_id as "spaceId", m.starts_at as "startsAt", m.minutes, m.version, m.written, m.cancelled_at is not null as cancelled, m.ready_at is not null as ready,
          array(select x.side from meeting_approval x where x.meeting_id = m.id) as "approvedBy", (select name from space where id = m.space_id) as space,
          exists (select from meeting_person x where x.meeting_id = m.id and x.membership_id = ${actor.membershipId}) as invited
        from meeting m where m.id = ${id} and ${meetsIn(actor)} for no key update`,
  );
  if (!found) throw notFound();
  const may = (meeting: Meeting, at: Date): boolean =>
    meetingAbilities(actor, meeting, found.invited, at).includes(ability);
  if (may(found, now)) return found;
  const ever = { ...found, cancelled: false, ready: ability === 'approve', approvedBy: [] };
  if (may(ever, new Date(0)) || may({ ...ever, startsAt: new Date(0) }, now))
    throw new Refusal('wrong_state', 'This cannot be done with the meeting now.');
  throw new Refusal('not_allowed', 'You may not do this with a meeting.');
}

/** Something in the minutes is another than before: whoever said yes to them said it to something else. */
export async function changed(tx: Tx, id: string): Promise<void> {
  await rows(tx, sql`update meeting set written = written + 1 where id = ${id}`);
  await rows(tx, sql`delete from meeting_approval where meeting_id = ${id}`);
}
