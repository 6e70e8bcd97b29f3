import type { AddItem, MeetingOptions, MoveItem } from '@vertskap/contract';
import { namedNeed, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { colleaguesOf } from './colleagues.js';
import { changed, itemsSeenBy, lockMeeting, type Locked, subjectColumns } from './meetings.js';
import { madeBefore } from '../once.js';
import { touch } from './tell.js';

const MOST_ITEMS = 50;
/** So long is a topic at most. */
const TOPIC_MAX = 300;

type Meeting = Pick<Locked, 'id' | 'spaceId' | 'startsAt'>;

/** Needs (as `n`) that can be put on an agenda. Restricted ones never: a meeting is a room of many. */
const onAgendas = (actor: Actor, { id, spaceId }: Pick<Locked, 'id' | 'spaceId'>): Sql =>
  sql`n.space_id = ${spaceId} and n.state = 'open' and n.visibility <> 'restricted' and ${visibleTo(actor)}
      and not exists (select from meeting_item x where x.meeting_id = ${id} and x.need_id = n.id)`;

/** Goals (as `g`) of the plans of a space that are not on its agenda already. */
const goalsOf = ({ id, spaceId }: Pick<Locked, 'id' | 'spaceId'>): Sql =>
  sql`g.ended_at is null and g.municipality_id in (select municipality_id from space_municipality where space_id = ${spaceId})
      and not exists (select from meeting_item x where x.meeting_id = ${id} and x.goal_id = g.id)`;

/** The last meeting before this one that has begun: what one to come will not reach, nobody knows. */
const lastBefore = ({ spaceId, startsAt }: Pick<Locked, 'spaceId' | 'startsAt'>, now: Date): Sql =>
  sql`(select m.id from meeting m where m.space_id = ${spaceId} and m.starts_at < ${startsAt} and m.starts_at <= ${now} and m.cancelled_at is null order by m.starts_at desc, m.id limit 1)`;

/** Nothing on the agenda has these words for a topic. */
const notSaid = (id: string, words: Sql): Sql =>
  sql`not exists (select from meeting_item x where x.meeting_id = ${id} and x.topic = left(regexp_replace(${words}, '\\s+', ' ', 'g'), ${TOPIC_MAX}))`;

/** Items (as `i`) of the last meeting before this one that it did not reach and no other has taken over. */
const unreachedBefore = (actor: Actor, meeting: Meeting, now: Date): Sql =>
  sql`i.treated_at is null and not exists (select from meeting_item x where x.moved_from = i.id) and i.meeting_id = ${lastBefore(meeting, now)}
      and ${itemsSeenBy(actor)}`;

/** What can be put on the agenda of a meeting, and who of the own organisation can be invited. */
export async function meetingOptions(tx: Tx, now: Date, actor: Actor, id: string): Promise<MeetingOptions> {
  const meeting = await lockMeeting(tx, now, actor, id, 'plan');
  return {
    needs: await rows(
      tx,
      sql`select n.id, 'B-' || n.number as number, n.title, n.visibility from need n where ${onAgendas(actor, meeting)}
          order by coalesce(n.theme = any((select p.themes from space p where p.id = n.space_id)::text[]), false) desc, n.due_at nulls last, n.id limit 100`,
    ),
    unreached: await rows(
      tx,
      sql`select ${subjectColumns} from meeting_item i where ${unreachedBefore(actor, meeting, now)} order by i.position`,
    ),
    promises: await rows(
      tx,
      sql`select c.id, p.what, c.budget ->> 'date' as "dueOn", c.subject as need
          from (select c.*, ${namedNeed} as subject from need n join clock c on c.need_id = n.id where c.kind = 'commitment' and ${onAgendas(actor, meeting)}
            union all select c.*, null from clock c where c.kind = 'commitment' and c.space_id = ${meeting.spaceId}) c join commitment p on p.id = c.id
          where c.stopped_at is null
            and c.municipality_id in (select municipality_id from space_municipality where space_id = ${meeting.spaceId})
            and (c.need_id is not null or ${notSaid(id, sql`p.what`)})
          order by c.due_at, c.id limit 50`,
    ),
    actions: await rows(
      tx,
      sql`select e.id, e.body, e.owner from meeting_entry e join meeting_item i on i.id = e.item_id
          where e.kind = 'action' and i.meeting_id = ${lastBefore(meeting, now)} and ${itemsSeenBy(actor)} and e.need_id is null
            and not exists (select from commitment p where p.entry_id = e.id) and ${notSaid(id, sql`e.body`)} order by e.at, e.id`,
    ),
    goals: await rows(
      tx,
      sql`select g.id, g.title as name from goal g where ${goalsOf(meeting)} order by g.at, g.id limit 100`,
    ),
    people: await rows(
      tx,
      sql`select m.id, p.name || ', ' || m.position as name from membership m join person p on p.id = m.person_id
          where ${colleaguesOf(actor, now)} and not exists (select from meeting_person x where x.meeting_id = ${id} and x.membership_id = m.id) order by p.name, m.id`,
    ),
  };
}

/** Throws `invalid_input` for a need or an item that cannot be put there, also where it is there already. A repeat answers as before. */
export async function addItem(tx: Tx, now: Date, actor: Actor, id: string, item: AddItem): Promise<{ id: string }> {
  const meeting = await lockMeeting(tx, now, actor, id, 'plan');
  const made = await madeBefore(
    tx,
    actor,
    item.clientKey,
    sql`select id, meeting_id = ${id} as there from meeting_item where by_membership = ${actor.membershipId} and client_key = ${item.clientKey}`,
  );
  if (made) return made;
  const [added] = await insert(tx, now, actor, id, sql`${item.clientKey}`, whatOf(actor, meeting, item.what, now));
  if (!added) throw new Refusal('invalid_input', 'This cannot be put on the agenda.');
  await changed(tx, id);
  await touch(tx, now, actor, id, 'item_added');
  return added;
}

/** The topic, need, goal and earlier item of what is added: one row, or none. */
function whatOf(actor: Actor, meeting: Meeting, what: AddItem['what'], now: Date): Sql {
  switch (what.kind) {
    case 'topic':
      return sql`select ${what.topic}::text, null::uuid, null::uuid, null::uuid`;
    case 'need':
      return sql`select null::text, n.id, null::uuid, null::uuid from need n where n.id = ${what.needId} and ${onAgendas(actor, meeting)}`;
    case 'goal':
      return sql`select null::text, null::uuid, g.id, null::uuid from goal g where g.id = ${what.goalId} and ${goalsOf(meeting)}`;
    case 'unreached':
      return sql`select * from (${unreached(actor, meeting, now)}) u where u.moved_from = ${what.itemId}`;
  }
}

/** The same of all that the last meeting did not reach, in its order; of a need or a goal that stands on the agenda already nothing. */
const unreached = (actor: Actor, meeting: Meeting, now: Date): Sql =>
  sql`select i.topic, i.need_id, i.goal_id, i.id as moved_from from meeting_item i where ${unreachedBefore(actor, meeting, now)}
      and not exists (select from meeting_item y where y.meeting_id = ${meeting.id} and (y.need_id = i.need_id or y.goal_id = i.goal_id)) order by i.position`;

/** As many as there is room for. Nothing where another meeting takes over the same item at the same moment. */
const insert = (tx: Tx, now: Date, actor: Actor, id: string, clientKey: Sql, what: Sql): Promise<{ id: string }[]> =>
  rows(
    tx,
    sql`insert into meeting_item (id, meeting_id, client_key, topic, need_id, goal_id, moved_from, at, by_membership, by_name, by_unit, by_side)
        select gen_random_uuid(), ${id}, ${clientKey}::uuid, what.topic, what.need_id, what.goal_id, what.moved_from, ${now}, ${actor.membershipId}, ${actor.name}, ${actor.unit}, ${actor.side}
        from (${what}) as what(topic, need_id, goal_id, moved_from)
        limit greatest(0, ${MOST_ITEMS} - (select count(*) from meeting_item where meeting_id = ${id}))
        on conflict do nothing returning id`,
  );

/** What the last meeting did not reach comes first; of needs those that whoever calls may see, the others are proposed to those who do. */
export async function carryOver(tx: Tx, now: Date, actor: Actor, meeting: Meeting): Promise<void> {
  await insert(tx, now, actor, meeting.id, sql`gen_random_uuid()`, unreached(actor, meeting, now));
}

type Neighbour = { id: string; position: string };

/** Changes places with the next item that the actor sees; the first and the last stay where they are. */
export async function moveItem(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  itemId: string,
  { direction }: MoveItem,
): Promise<void> {
  await lockMeeting(tx, now, actor, id, 'plan');
  const seen = await rows<Neighbour>(
    tx,
    sql`select i.id, i.position from meeting_item i where i.meeting_id = ${id} and ${itemsSeenBy(actor)} order by i.position`,
  );
  const place = seen.findIndex((item) => item.id === itemId);
  const item = seen[place];
  if (!item) throw notFound();
  const other = seen[direction === 'up' ? place - 1 : place + 1];
  if (!other) return;
  await rows(
    tx,
    sql`update meeting_item set position = case id when ${item.id} then ${other.position}::bigint else ${item.position}::bigint end
        where id in (${item.id}, ${other.id})`,
  );
  await changed(tx, id);
  await touch(tx, now, actor, id, 'item_moved');
}

/** Throws `wrong_state` for what the meeting has treated: it has been said. */
export async function removeItem(tx: Tx, now: Date, actor: Actor, id: string, itemId: string): Promise<void> {
  await lockMeeting(tx, now, actor, id, 'plan');
  const item = await seenItem(tx, actor, id, itemId);
  if (item.treated || item.written) throw new Refusal('wrong_state', 'The meeting has treated this item.');
  await rows(tx, sql`delete from meeting_item where id = ${itemId}`);
  await changed(tx, id);
  await touch(tx, now, actor, id, 'item_removed');
}

export async function treatItem(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  itemId: string,
  treated: boolean,
): Promise<void> {
  await lockMeeting(tx, now, actor, id, 'treat');
  await seenItem(tx, actor, id, itemId);
  await rows(
    tx,
    sql`update meeting_item set treated_at = case when ${treated}::boolean then coalesce(treated_at, ${now}) end where id = ${itemId}`,
  );
  await changed(tx, id);
  await touch(tx, now, actor, id, treated ? 'item_treated' : 'item_not_treated');
}

/** `written`: something stands in the minutes of it. */
type SeenItem = { treated: boolean; written: boolean };

/** An item of this meeting that exists for the actor. Throws `not_found`. */
export async function seenItem(tx: Tx, actor: Actor, id: string, itemId: string): Promise<SeenItem> {
  const item = await row<SeenItem>(
    tx,
    sql`select i.treated_at is not null as treated, exists (select from minutes_version v where v.item_id = i.id)
            or exists (select from meeting_entry e where e.item_id = i.id) as written from meeting_item i where i.id = ${itemId} and i.meeting_id = ${id} and ${itemsSeenBy(actor)}`,
  );
  if (!item) throw notFound();
  return item;
}
