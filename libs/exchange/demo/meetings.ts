import { addWorkdays, compile, localDate, wallToInstant, type WorkingCalendar } from '@vertskap/clocks';
import type { AddEntry, AddItem, ApproveMinutes, CommitInSpace } from '@vertskap/contract';
import {
  addEntry,
  addItem,
  approveMinutes,
  callMeeting,
  commitInSpace,
  dealWithPromise,
  readyMinutes,
  recordAttendance,
  setCadence,
  setSpaceThemes,
  writeMinutes,
} from '@vertskap/dialogue';
import { type Actor, loadActor } from '@vertskap/organisations';
import { row, rows, sql, type Tx } from '@vertskap/platform';
import { membershipIdOf } from './ids.js';
import { spaceOf } from './places.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const spaceId = spaceOf('kystby-nf');

/** The business council met three weeks ago and did not reach all of it; next week it meets again. */
export async function holdMeetings(tx: Tx, calendar: WorkingCalendar, now: Date): Promise<void> {
  const [marianne, ingrid] = [await actorOf(tx, 'marianne', now), await actorOf(tx, 'ingrid', now)];
  const cal = compile(calendar);
  const nineOn = (workdays: number) =>
    new Date(wallToInstant(cal, `${addWorkdays(cal, localDate(cal, now.getTime()), workdays)}T09:00`));
  const held = nineOn(-15);
  const calledAt = new Date(held.getTime() - 14 * DAY_MS);
  const first = await called(tx, calledAt, marianne, held, 'Rådhuset, formannskapssalen');
  const shops = await topic(tx, calledAt, marianne, first, 'Jul i sentrum: åpningstider og parkering');
  const staff = await topic(tx, calledAt, ingrid, first, 'Læreplasser i kommunen og i bedriftene');
  await topic(tx, calledAt, ingrid, first, 'Bedre skilting fra kaia');
  const after = new Date(held.getTime() + HOUR_MS);
  const says = (by: Actor, itemId: string, body: string) =>
    writeMinutes(tx, after, by, first, itemId, { body, base: 0 });
  const agrees = (by: Actor, itemId: string, what: AddEntry['what']) =>
    addEntry(tx, after, by, first, itemId, { clientKey: crypto.randomUUID(), what });
  await attended(tx, after, marianne, first);
  await says(
    ingrid,
    shops,
    'Butikkene holder åpent til kl. 20 de to siste ukene før jul. Kommunen kan gi gratis parkering på kveldstid.',
  );
  await agrees(marianne, shops, { kind: 'decision', body: 'Gratis parkering i sentrum etter kl. 17 i desember.' });
  const dayOf = (workdays: number): string => localDate(cal, nineOn(workdays).getTime());
  const parking = await agrees(marianne, shops, {
    kind: 'action',
    body: 'Sette opp skilt om gratis parkering',
    owner: 'Vei og trafikk',
    dueOn: dayOf(-3),
  });
  await says(marianne, staff, 'Foreningen spør medlemmene hvor mange læreplasser de kan tilby neste høst.');
  const places = await agrees(ingrid, staff, {
    kind: 'action',
    body: 'Spørre medlemmene om læreplasser',
    owner: 'Næringsforeningen',
    dueOn: dayOf(8),
  });
  const signs = await promised(tx, after, marianne, {
    entryId: parking.id,
    what: 'Sette opp skilt om gratis parkering',
    dueOn: dayOf(-3),
  });
  await promised(tx, after, ingrid, {
    entryId: places.id,
    what: 'Spørre medlemmene hvor mange læreplasser de kan tilby',
    dueOn: dayOf(8),
  });
  const ready = new Date(after.getTime() + DAY_MS);
  await readyMinutes(tx, ready, marianne, first);
  await approveMinutes(tx, new Date(ready.getTime() + HOUR_MS), ingrid, first, await asWritten(tx, first));
  await dealWithPromise(tx, nineOn(-4), marianne, crypto.randomUUID(), { deed: 'fulfil', commitmentId: signs });

  await setCadence(tx, ready, ingrid, spaceId, { months: 1 });
  await setSpaceThemes(tx, ingrid, spaceId, { themes: ['recruitment', 'land', 'town_centre'] });
  const lately = new Date(now.getTime() - 4 * DAY_MS);
  const next = await called(tx, lately, ingrid, nineOn(6), 'Havnelageret, andre etasje');
  await topic(tx, lately, ingrid, next, 'Strøm og vann til torgdagene');
  const need = await row<{ id: string }>(
    tx,
    sql`select id from need where space_id = ${spaceId} and state = 'open' and visibility = 'space' order by due_at nulls last, id limit 1`,
  );
  if (need) await put(tx, lately, marianne, next, { kind: 'need', needId: need.id });
  await ringNow(tx, now);
}

/** On the streams of those who were told stands already what came later, in its order: they hear of the meetings now. */
const ringNow = (tx: Tx, now: Date): Promise<unknown> =>
  rows(
    tx,
    sql`update event set at = ${now} where stream like 'membership/%' and body = '{"kind": "notified", "needId": null}' or body ->> 'kind' = 'commitments.changed'`,
  );

async function actorOf(tx: Tx, key: string, now: Date): Promise<Actor> {
  const actor = await loadActor(tx, membershipIdOf(key), now);
  if (!actor) throw new Error(`${key} cannot meet anybody`);
  return actor;
}

async function called(tx: Tx, at: Date, by: Actor, startsAt: Date, place: string): Promise<string> {
  const call = { clientKey: crypto.randomUUID(), spaceId, startsAt: startsAt.toISOString(), minutes: 90, place };
  return (await callMeeting(tx, at, by, call)).id;
}

/** One side promises the other what the meeting agreed; its id. */
async function promised(
  tx: Tx,
  at: Date,
  by: Actor,
  what: Pick<CommitInSpace, 'what' | 'dueOn' | 'entryId'>,
): Promise<string> {
  const other = await row<{ id: string }>(
    tx,
    by.side === 'municipality'
      ? sql`select association_id as id from space_association where space_id = ${spaceId}`
      : sql`select municipality_id as id from space_municipality where space_id = ${spaceId}`,
  );
  const terms = { language: 'nb', condition: null, certainty: 'firm' } as const;
  return (
    await commitInSpace(tx, at, by, {
      clientKey: crypto.randomUUID(),
      spaceId,
      toId: other?.id ?? '',
      ...terms,
      ...what,
    })
  ).id;
}

const topic = (tx: Tx, at: Date, by: Actor, meetingId: string, text: string): Promise<string> =>
  put(tx, at, by, meetingId, { kind: 'topic', topic: text });

const put = async (tx: Tx, at: Date, by: Actor, meetingId: string, what: AddItem['what']): Promise<string> =>
  (await addItem(tx, at, by, meetingId, { clientKey: crypto.randomUUID(), what })).id;

async function asWritten(tx: Tx, meetingId: string): Promise<ApproveMinutes> {
  const found = await row<{ written: number }>(tx, sql`select written from meeting where id = ${meetingId}`);
  return { expectedWritten: found?.written ?? 0 };
}

/** Everybody who was invited came, but for one. */
async function attended(tx: Tx, at: Date, by: Actor, meetingId: string): Promise<void> {
  const people = await rows<{ id: string; unit: string }>(
    tx,
    sql`select id, unit from meeting_person where meeting_id = ${meetingId} order by name, id`,
  );
  for (const { id, unit } of people.slice(1))
    await recordAttendance(tx, at, by, meetingId, {
      who: { kind: 'invited', personId: id },
      present: true,
      onBehalf: unit,
    });
}
