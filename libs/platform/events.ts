import type { Placed, Stream } from '@vertskap/contract';
import { prepared, row, rows, sql, type Tx } from './database.js';
import { isRungLater, type LoggedEvent, remember } from './ringing.js';

/**
 * `at` and `clientKey` where they are not those of the whole. `audited`: for the audit trail alone, where the event does not say
 * which of several deeds it was, or what was before and is now.
 */
export type Entry = Placed & {
  at?: Date;
  clientKey?: string | null;
  audited?: { action?: string; old?: unknown; new?: unknown };
};
/** Who did it, and the key that makes doing it again a repeat: of the first entry, where that has none of its own. */
export type Doer = { membershipId: string; personId: string; clientKey: string | null };
/** An entry with when and by whom; nobody where time did it. */
export type Said = Entry & { at: Date; membershipId: string | null; personId: string | null };

/** Appends what one person says; returns the sequence number of the first entry. */
export async function append(tx: Tx, at: Date, doer: Doer, entries: [Entry, ...Entry[]]): Promise<number> {
  const { membershipId, personId } = doer;
  const said = entries.map((e, i) => {
    const clientKey = e.clientKey ?? (i === 0 ? doer.clientKey : null);
    return { at, ...e, clientKey, membershipId, personId };
  });
  const [seq] = await appendAll(tx, said);
  if (seq === undefined) throw new Error('nothing was appended');
  return seq;
}

/**
 * Appends to the event log inside the caller's transaction, each stream in the order given; returns the sequence number of
 * every entry. Bumping `last_seq` locks the stream's row until commit: that keeps `seq` without holes and in commit order, so
 * take it last. Rows are locked in the order of their names, so two writers cannot wait for each other. NOTIFY is a doorbell:
 * PostgreSQL rings it only if the transaction commits, and losing it costs a delay, never an event; with Redis it is rung there
 * after the commit. What has a key is a deed, and stands in the audit trail too.
 */
export async function appendAll(tx: Tx, said: Said[]): Promise<number[]> {
  const list = said.map((s, place) => ({ ...s, place, ...whereOf(s) }));
  const appended = await prepared<{ seq: number }>(
    tx,
    sql`with entry as materialized (
          select *, row_number() over (partition by stream order by place) as turn
          from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as e(place int, stream text, event jsonb, at timestamptz,
            "clientKey" uuid, "membershipId" uuid, "personId" uuid, audited jsonb, "needId" uuid, "municipalityId" uuid, "associationId" uuid)),
        bumped as (
          insert into stream (name, last_seq) select stream, count(*) from entry group by stream order by stream
          on conflict (name) do update set last_seq = stream.last_seq + excluded.last_seq
          returning name, last_seq),
        numbered as (
          select entry.*, last_seq - count(*) over (partition by stream) + turn as seq from entry join bumped on bumped.name = entry.stream),
        logged as (
          insert into event (stream, seq, at, body, membership_id, person_id, client_key)
          select stream, seq, at, event, "membershipId", "personId", "clientKey" from numbered),
        audited as (
          insert into audit (at, membership_id, person_id, action, object, object_id, municipality_id, association_id, old, new)
          select entry.at, entry."membershipId", entry."personId", coalesce(entry.audited ->> 'action',
              split_part(entry.event ->> 'kind', '.', 1) || '.' || coalesce(entry.event ->> 'deed', split_part(entry.event ->> 'kind', '.', 2))),
            coalesce('B-' || n.number, entry.event ->> 'subject', ''), n.id,
            coalesce(n.municipality_id, entry."municipalityId"), coalesce(n.association_id, entry."associationId"), entry.audited -> 'old', entry.audited -> 'new'
          from entry left join need n on n.id = entry."needId" where entry."clientKey" is not null),
        rung as (select pg_notify('event', stream || '#' || max(seq)) from numbered where not ${isRungLater(tx)}::boolean group by stream)
        select seq::int as seq from numbered cross join (select count(*) from rung) r order by place`,
  );
  remember(
    tx,
    said.map(({ stream, event, at }, i) => ({ stream, seq: appended[i]?.seq ?? 0, at, event })),
  );
  return appended.map(({ seq }) => seq);
}

type Where = Record<'needId' | 'municipalityId' | 'associationId', string | null>;

/**
 * What an entry is about, for the trail. It is told here and not in the statement: behind row-level security a need is found by its index
 * only where its id is compared with a plain value; of any expression PostgreSQL fears that it tells what it sees, and reads all needs.
 */
function whereOf({ stream, event, audited }: Said): Where {
  const [audience, id = null] = stream.split('/');
  const named = audited && 'needId' in event ? event.needId : null;
  return {
    needId: audience === 'need' ? id : (named ?? null),
    municipalityId: audience === 'municipality' || audience === 'coordinators' ? id : null,
    associationId: audience === 'association' ? id : null,
  };
}

/** What this person's key did the first time, if it did anything. */
export async function eventOfKey(tx: Tx, personId: string, clientKey: string): Promise<LoggedEvent | undefined> {
  return row(
    tx,
    sql`select stream, seq::int as seq, at, body as event from event where person_id = ${personId} and client_key = ${clientKey}`,
  );
}

/** The same for several, in any order; those that are new are left out. */
export async function eventsOfKeys(
  tx: Tx,
  keys: { personId: string; clientKey: string }[],
): Promise<(LoggedEvent & { personId: string; clientKey: string })[]> {
  return prepared(
    tx,
    sql`select e.stream, e.seq::int as seq, e.at, e.body as event, e.person_id as "personId", e.client_key as "clientKey"
        from unnest(${keys.map((k) => k.personId)}::uuid[], ${keys.map((k) => k.clientKey)}::uuid[]) as k(person_id, client_key)
        join event e on e.person_id = k.person_id and e.client_key = k.client_key`,
  );
}

/** What several streams hold after what was read of each, at most `limit` events a stream, in order within each. */
export async function eventsOf(tx: Tx, after: Map<Stream, number>, limit: number): Promise<LoggedEvent[]> {
  return prepared(
    tx,
    sql`select e.stream, e.seq::int as seq, e.at, e.body as event
        from unnest(${[...after.keys()]}::text[], ${[...after.values()]}::int[]) as want(stream, after)
        cross join lateral (select * from event where event.stream = want.stream and event.seq > want.after order by event.seq limit ${limit}) e
        order by e.stream, e.seq`,
  );
}

export type Gap = { last: number; events: LoggedEvent[] };

/**
 * What each of these places in streams has after it, at most `limit` events each, and how far its stream goes; in the order asked.
 * Events may have come in between: what is read is never behind `last`.
 */
export async function gapsOf(tx: Tx, places: { stream: Stream; after: number }[], limit: number): Promise<Gap[]> {
  const found = await prepared<Omit<LoggedEvent, 'seq'> & { place: number; last: number; seq: number | null }>(
    tx,
    sql`select want.place::int as place, want.stream, coalesce(s.last_seq, 0)::int as last, e.seq::int as seq, e.at, e.body as event
        from unnest(${places.map((p) => p.stream)}::text[], ${places.map((p) => p.after)}::bigint[]) with ordinality as want(stream, after, place)
        left join stream s on s.name = want.stream
        left join lateral (select * from event where event.stream = want.stream and event.seq > want.after order by event.seq limit ${limit}) e on true
        order by want.place, e.seq`,
  );
  const byPlace = Map.groupBy(found, (f) => f.place);
  return places.map((_, i) => {
    const rows = byPlace.get(i + 1) ?? [];
    const events = rows.flatMap(({ place: _place, last: _last, seq, ...e }) => (seq === null ? [] : [{ ...e, seq }]));
    return { last: rows[0]?.last ?? 0, events };
  });
}

/** Of these streams, those that hold more than was read of them: where a ring may have been lost. */
export async function streamsAhead(tx: Tx, read: Map<Stream, number>): Promise<Stream[]> {
  const ahead = await rows<{ name: Stream }>(
    tx,
    sql`select name from unnest(${[...read.keys()]}::text[], ${[...read.values()]}::int[]) as have(stream, seq)
        join stream on name = have.stream where last_seq > have.seq`,
  );
  return ahead.map((s) => s.name);
}
