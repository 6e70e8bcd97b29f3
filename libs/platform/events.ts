import type { LiveEvent, Stream } from '@vertskap/contract';
import { row, rows, sql, type Tx } from './database.js';

/** `at` and `clientKey` where they are not those of the whole. */
export type Entry = { stream: Stream; event: LiveEvent; at?: Date; clientKey?: string };
/** Who did it, and the key that makes doing it again a repeat: of the first entry, where that has none of its own. */
export type Doer = { membershipId: string; personId: string; clientKey: string | null };

/**
 * Appends to the event log inside the caller's transaction; returns the sequence number of the first entry.
 * Bumping `last_seq` locks the stream's row until commit: that keeps `seq` without holes and in commit order, so take it
 * last. Rows are locked in the order of their names, so two writers cannot wait for each other. NOTIFY is a doorbell:
 * PostgreSQL rings it only if the transaction commits, and losing it costs a delay, never an event. What has a key is a deed, and
 * stands in the audit trail too.
 */
export async function append(tx: Tx, at: Date, doer: Doer, entries: [Entry, ...Entry[]]): Promise<number> {
  const list = entries.map((e, i) => ({ at, ...e, key: e.clientKey ?? (i === 0 ? doer.clientKey : null) }));
  const seqs = await rows<{ stream: string; seq: number }>(
    tx,
    sql`with entry as (
          select * from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as e(stream text, event jsonb, at timestamptz, key uuid)),
        bumped as (
          insert into stream (name, last_seq) select stream, 1 from entry order by stream
          on conflict (name) do update set last_seq = stream.last_seq + 1
          returning name, last_seq),
        logged as (
          insert into event (stream, seq, at, body, membership_id, person_id, client_key)
          select name, last_seq, entry.at, entry.event, ${doer.membershipId}, ${doer.personId}, entry.key
          from bumped join entry on entry.stream = bumped.name),
        audited as (
          insert into audit (at, membership_id, person_id, action, object, object_id, municipality_id, association_id)
          select entry.at, ${doer.membershipId}, ${doer.personId},
            split_part(entry.event ->> 'kind', '.', 1) || '.' || coalesce(entry.event ->> 'deed', split_part(entry.event ->> 'kind', '.', 2)),
            coalesce('B-' || n.number, entry.event ->> 'subject', ''), n.id,
            coalesce(n.municipality_id, case s.audience when 'municipality' then s.id end),
            coalesce(n.association_id, case s.audience when 'association' then s.id end)
          from entry cross join lateral (select split_part(stream, '/', 1) as audience, split_part(stream, '/', 2)::uuid as id) s
          left join need n on s.audience = 'need' and n.id = s.id where entry.key is not null)
        select name as stream, last_seq::int as seq, pg_notify('event', name || '#' || last_seq) from bumped`,
  );
  const first = seqs.find((s) => s.stream === entries[0].stream);
  if (!first) throw new Error(`nothing was appended to ${entries[0].stream}`);
  return first.seq;
}

export type LoggedEvent = { stream: Stream; seq: number; at: Date; event: LiveEvent };

/** What this person's key did the first time, if it did anything. */
export async function eventOfKey(tx: Tx, personId: string, clientKey: string): Promise<LoggedEvent | undefined> {
  return row(
    tx,
    sql`select stream, seq::int as seq, at, body as event from event where person_id = ${personId} and client_key = ${clientKey}`,
  );
}

/** A page of a stream after `seq`, in order. Rights are the caller's matter. */
export async function eventsAfter(tx: Tx, stream: Stream, seq: number, limit: number): Promise<LoggedEvent[]> {
  return rows(
    tx,
    sql`select stream, seq::int as seq, at, body as event from event
        where stream = ${stream} and seq > ${seq} order by seq limit ${limit}`,
  );
}

/** What several streams hold after what was read of each, at most `limit` events a stream, in order within each. */
export async function eventsOf(tx: Tx, after: Map<Stream, number>, limit: number): Promise<LoggedEvent[]> {
  return rows(
    tx,
    sql`select e.stream, e.seq::int as seq, e.at, e.body as event
        from unnest(${[...after.keys()]}::text[], ${[...after.values()]}::int[]) as want(stream, after)
        cross join lateral (select * from event where event.stream = want.stream and event.seq > want.after order by event.seq limit ${limit}) e
        order by e.stream, e.seq`,
  );
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

/** The last sequence number of a stream; 0 where nothing was ever said. */
export async function lastSeq(tx: Tx, stream: Stream): Promise<number> {
  return (
    (await row<{ seq: number }>(tx, sql`select last_seq::int as seq from stream where name = ${stream}`))?.seq ?? 0
  );
}
