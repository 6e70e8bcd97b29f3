import { type LiveEvent, type NotificationView, ToldDeed } from '@vertskap/contract';
import { loadSituations, type LoadedNeed, whoSees } from '@vertskap/needs';
import { type Actor, loadActors } from '@vertskap/organisations';
import { asSystem, type DataSource, plannedOnce, prepared, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { type Happening, isMentioned, type Level, levelOf, type Listener } from './audience.rules.js';
import { ringOf } from './ring.js';

const PER_STREAM = 50;
/** What is older when it is read was imported, or told by a worker that was away too long: people see it in the lists. */
const NEWS_DAYS = 14;

/**
 * Reads on in the logs of needs and tells whom it concerns. Who is told and how far was read are written in one transaction, and
 * the place in each log is locked meanwhile: whatever dies when, each deed is told once, and none is passed over.
 * `among`: the streams to read; without it, all that are behind. Returns how many streams it read; 0: all of them were read to their end.
 */
export async function tellNext(db: DataSource, now: Date, limit: number, among?: string[]): Promise<number> {
  const names = among ?? (await behind(db, newsFrom(now), limit));
  if (names.length === 0) return 0;
  await asSystem(db, 'telling', (tx) => openPlaces(tx, names));
  return asSystem(db, 'telling', async (tx) => {
    const [, places] = await Promise.all([plannedOnce(tx), claim(tx, names, limit)]);
    const read = await readOn(tx, places);
    const news = read.filter((e) => e.at > newsFrom(now));
    if (news.length > 0) await save(tx, await toldBy(tx, now, news));
    return moveOn(tx, read);
  });
}

/** What happened before is no news any more. */
export const newsFrom = (now: Date): Date => new Date(now.getTime() - NEWS_DAYS * 86_400_000);

/** The streams of needs in which something happened after `since`, and that were not read to their end: where a ring may have been lost. */
export const behind = (db: DataSource, since: Date, limit: number): Promise<string[]> =>
  asSystem(db, 'telling', async (tx) => {
    const found = await rows<{ name: string }>(
      tx,
      sql`select s.name from (select distinct stream as name from event where at > ${since} and stream like 'need/%') e
          join stream s using (name) left join told_stream p using (name)
          where s.last_seq > coalesce(p.seq, 0) order by s.name limit ${limit}`,
    );
    return found.map((s) => s.name);
  });

type Place = { name: string; seq: number };

async function openPlaces(tx: Tx, names: string[]): Promise<void> {
  await prepared(
    tx,
    sql`insert into told_stream (name, seq) select s.name, 0 from stream s left join told_stream p using (name)
        where p.name is null and s.name = any(${names}) order by s.name on conflict do nothing`,
  );
}

const claim = (tx: Tx, names: string[], limit: number): Promise<Place[]> =>
  prepared(
    tx,
    sql`select p.name, p.seq::int as seq from told_stream p join stream s using (name)
        where s.last_seq > p.seq and p.name = any(${names}) order by p.name limit ${limit} for no key update of p skip locked`,
  );

type Logged = { stream: string; seq: number; at: Date; event: LiveEvent; personId: string | null; needId: string };

const readOn = (tx: Tx, places: Place[]): Promise<Logged[]> =>
  prepared(
    tx,
    sql`select e.stream, e.seq::int as seq, e.at, e.body as event, e.person_id as "personId", split_part(e.stream, '/', 2) as "needId"
        from unnest(${places.map((p) => p.name)}::text[], ${places.map((p) => p.seq)}::int[]) as p(name, seq)
        cross join lateral (select * from event where event.stream = p.name and event.seq > p.seq order by event.seq limit ${PER_STREAM}) e
        order by e.stream, e.seq`,
  );

async function moveOn(tx: Tx, read: Logged[]): Promise<number> {
  const last = [...new Map(read.map((e) => [e.stream, e.seq]))].map(([name, seq]) => ({ name, seq }));
  await prepared(
    tx,
    sql`update told_stream p set seq = r.seq from jsonb_to_recordset(${JSON.stringify(last)}::jsonb) as r(name text, seq bigint) where p.name = r.name`,
  );
  return last.length;
}

type Need = LoadedNeed['need'];
type What = NotificationView['what'];
type News = Pick<Logged, 'stream' | 'seq' | 'at' | 'needId'> & {
  happening: Happening;
  what: What;
  holder?: Need['holder'];
};
type Hearer = News & { level: Level; actor: Actor };

async function toldBy(tx: Tx, now: Date, read: Logged[]): Promise<Hearer[]> {
  const meant = await mentionsIn(tx, read);
  const news = [
    ...read.flatMap((e) => deedOf(e, meant)),
    ...read.flatMap((e) => noteOf(e, meant)),
    ...(await consultationsOf(tx, read)),
  ];
  if (news.length === 0) return [];
  const needs = new Map((await loadSituations(tx, [...new Set(news.map((n) => n.needId))])).map((s) => [s.need.id, s]));
  const listeners = Map.groupBy(await listenersOf(tx, now, [...needs.keys()]), (l) => l.needId);
  const told = news.flatMap((n) => {
    const now = needs.get(n.needId)?.need;
    if (!now) return [];
    const need = n.holder === undefined ? now : { ...now, holder: n.holder };
    return (listeners.get(n.needId) ?? []).flatMap((actor): Hearer[] => {
      const follows = actor.since !== null && actor.since < n.at;
      const level = levelOf(n.happening, need, { ...actor, follows });
      return level ? [{ ...n, what: forReader(n, need, actor), level, actor }] : [];
    });
  });
  return allowed(tx, told);
}

/** Without those that the reader may not see. Each reader is asked once for each need, however much happened on it. */
async function allowed(tx: Tx, told: Hearer[]): Promise<Hearer[]> {
  const key = ({ needId, actor }: Hearer): string => `${needId} ${actor.membershipId}`;
  const once = new Map(told.map((t) => [key(t), t]));
  const seen = new Set((await whoSees(tx, [...once.values()])).map(key));
  return told.filter((t) => seen.has(key(t)));
}

function deedOf({ event, personId, ...at }: Logged, meant: Meant): News[] {
  if (event.kind !== 'need.moved') return [];
  const { activity, message } = event;
  const deed = ToldDeed.safeParse(event.deed).data;
  if (!deed) return [];
  const to = activity.to as Need['holder'];
  const holder = event.need.holder as Need['holder'];
  const moved = to !== null && to.kind === holder?.kind && to.id === holder.id;
  return [
    {
      ...at,
      holder,
      happening: {
        kind: 'deed',
        deed,
        ballTo: moved ? to : null,
        offerTo: moved ? null : to,
        by: { personId, side: activity.author.side },
        ...(message && deed !== 'correct' && mentionedBy(message.id, meant)),
      },
      what: {
        kind: 'deed',
        deed,
        by: activity.author,
        to: to?.name ?? null,
        yours: false,
        promisedBy: message?.promisedBy ?? null,
        ordinal: message?.ordinal ?? null,
      },
    },
  ];
}

function noteOf({ event, personId, ...at }: Logged, meant: Meant): News[] {
  if (event.kind !== 'note.posted') return [];
  const { author: by, id } = event.note;
  return [
    {
      ...at,
      happening: { kind: 'note', by: { personId, side: by.side }, ...mentionedBy(id, meant) },
      what: { kind: 'note', by },
    },
  ];
}

/** Whom messages and notes mention, by their ids; the log says no more than the names. */
type Meant = Map<string, string[]>;
async function mentionsIn(tx: Tx, read: Logged[]): Promise<Meant> {
  const ids = read.flatMap(({ event }) => {
    const said = event.kind === 'need.moved' ? event.message : event.kind === 'note.posted' ? event.note : null;
    return said?.mentions ? [said.id] : [];
  });
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; meant: string[] }>(
    tx,
    sql`select coalesce(message_id, note_id) as id, array_agg(coalesce(person_membership_id, sector_id)::text) as meant
        from mention where message_id = any(${ids}::uuid[]) or note_id = any(${ids}::uuid[]) group by 1`,
  );
  return new Map(found.map(({ id, meant }) => [id, meant]));
}
const mentionedBy = (id: string, meant: Meant): { mentioned?: string[] } => {
  const mentioned = meant.get(id);
  return mentioned ? { mentioned } : {};
};

/** The log says only that consultations changed; which, and how, stands in their table at the same instant. */
async function consultationsOf(tx: Tx, read: Logged[]): Promise<News[]> {
  const changed = read.filter((e) => e.event.kind === 'consultations.changed');
  if (changed.length === 0) return [];
  const found = await rows<{
    stream: string;
    seq: number;
    asked: boolean;
    askingId: string;
    askedId: string;
    name: string;
    unit: string;
  }>(
    tx,
    sql`select l.stream, l.seq, q.asked_at = l.at as asked, q.asking_sector_id as "askingId", q.asked_sector_id as "askedId",
          case when q.asked_at = l.at then q.asked_by_name else q.contributed_by_name end as name,
          case when q.asked_at = l.at then q.asked_by_unit else q.contributed_by_unit end as unit
        from jsonb_to_recordset(${JSON.stringify(changed.map(({ stream, seq, at, needId }) => ({ stream, seq, at, needId })))}::jsonb)
          as l(stream text, seq int, at timestamptz, "needId" uuid)
        join consultation q on q.need_id = l."needId" and l.at in (q.asked_at, q.contributed_at)`,
  );
  return changed.flatMap(({ event: _, personId, ...at }) =>
    found
      .filter((f) => f.stream === at.stream && f.seq === at.seq)
      .map((f): News => {
        const by = { personId, side: 'municipality' as const };
        return {
          ...at,
          happening: f.asked
            ? { kind: 'asked', sectorId: f.askedId, by }
            : { kind: 'contributed', askingSectorId: f.askingId, by },
          what: {
            kind: 'consultation',
            step: f.asked ? 'asked' : 'contributed',
            by: { name: f.name, unit: f.unit, side: 'municipality' },
          },
        };
      }),
  );
}

/** Whether the ball came to them, and whether they are mentioned, differs from reader to reader. */
function forReader({ happening, what }: News, need: Need, actor: Actor): What {
  const mentioned = isMentioned(happening, need, actor) && { mentioned: true as const };
  if (what.kind === 'note') return { ...what, ...mentioned };
  if (happening.kind !== 'deed' || what.kind !== 'deed') return what;
  const { ballTo } = happening;
  const yours = ballTo !== null && (ballTo.id === actor.sectorId || ballTo.id === actor.associationId);
  return { ...what, yours: yours && ballTo.id !== null, ...mentioned };
}

/** Somebody whose place it is to hear of a need; `since` when they first did something on it. */
type Near = Omit<Listener, 'follows'> & { needId: string; since: Date | null };

/** When somebody (as `m`) first did something in this log of a need (as `n`). What its index holds is said as well, for it to be found by. */
const firstIn = (audience: 'shared' | 'internal'): Sql =>
  sql`(select e.at from event e where e.membership_id = m.id and e.stream = 'need/' || n.id || ${`/${audience}`} and e.stream like 'need/%' order by e.seq limit 1)`;

/**
 * The rules say who of them is told of what. One branch for each way to hear of a need, so that each
 * finds its people by an index; the fence around the last keeps it so where there are few.
 */
async function listenersOf(tx: Tx, now: Date, needIds: string[]): Promise<Near[]> {
  const found = await prepared<Pick<Near, 'needId' | 'membershipId' | 'named' | 'merged' | 'since'>>(
    tx,
    sql`select n.id as "needId", m.id as "membershipId", m.role = 'company_contact' as named,
          m.role = 'association_representative' and m.association_id <> n.association_id as merged,
          least(${firstIn('shared')}, ${firstIn('internal')}) as since
        from need n cross join lateral (
          select * from membership where role = 'association_representative' and association_id in (
            select n.association_id union select o.association_id from need o where o.merged_into = n.id and o.state = 'merged')
          union all
          select * from membership where role = 'company_contact' and company_id in (select company_id from need_company where need_id = n.id)
          union all
          select * from membership where role = 'coordinator' and municipality_id = n.municipality_id
          union all
          select * from membership where role = 'director' and id in (select person_membership_id from mention where need_id = n.id)
          union all
          select w.* from need_sector x cross join lateral (
            select * from membership where role in ('case_handler', 'sector_leader') and sector_id = x.sector_id offset 0) w where x.need_id = n.id) m
        where n.id = any(${needIds}::uuid[]) and m.valid_from <= ${now} and ${now} < m.valid_to`,
  );
  const ids = [...new Set(found.map((f) => f.membershipId))];
  const actors = new Map((await loadActors(tx, ids, now)).map((a) => [a.membershipId, a]));
  return found.flatMap(({ membershipId, ...rest }) => {
    const actor = actors.get(membershipId);
    return actor ? [{ ...actor, ...rest }] : [];
  });
}

/** What somebody had on the screen when it happened is born read. The rings are a part of the statement. */
async function save(tx: Tx, told: Hearer[]): Promise<void> {
  const list = told.map(({ actor, needId, what: { kind, ...data }, at, level, stream, seq }) => ({
    membershipId: actor.membershipId,
    personId: actor.personId,
    needId,
    kind,
    data,
    at,
    level,
    stream,
    seq,
  }));
  if (list.length === 0) return;
  await prepared(
    tx,
    sql`with news as (
          select * from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as t("membershipId" uuid, "personId" uuid, "needId" uuid, kind text,
            data jsonb, at timestamptz, level text, stream text, seq bigint)),
        told as (
          insert into notification (membership_id, need_id, kind, data, at, level, stream, seq, read_at)
          select t."membershipId", t."needId", t.kind, t.data, t.at, t.level, t.stream, t.seq, r.at
          from news t left join reading r on r.person_id = t."personId" and r.need_id = t."needId" and r.seq >= t.seq and t.stream like '%/shared'
          on conflict (membership_id, stream, seq) where stream is not null do nothing
          returning membership_id, need_id, at),
        ${ringOf}`,
  );
}
