import { row, rows, sql } from '@vertskap/platform';
import { type About, clocksOf, listed, numbers, stoppedInPeriod } from './about.js';
import type { Facts } from './facts.rules.js';

/** Resolutions judged in the period: how long they took, and what they stood still for. */
export async function resolution(about: About): Promise<Facts['resolution']> {
  const judged = sql`${stoppedInPeriod(about, ['resolution'])} and c.verdict in ('met', 'late')`;
  const found = await row<{ gross: string; net: string }>(
    about.tx,
    sql`select ${listed('gross_seconds', sql`true`)} as gross, ${listed('net_seconds', sql`true`)} as net from ${judged}`,
  );
  const stood = await rows<Facts['resolution']['stood'][number]>(
    about.tx,
    sql`with judged as (select c.id, c.stopped_at from ${judged})
        select q.reason, q.from_at as "from", least(q.to_at, j.stopped_at) as "to" from judged j join clock_pause q on q.clock_id = j.id`,
  );
  return { gross: numbers(found?.gross ?? ''), net: numbers(found?.net ?? ''), stood };
}

/** Commitments by the quarter in which they were judged, the last four up to the end of the period; one that is owed past its date is broken already. */
export const commitments = ({
  tx,
  now,
  where,
  credited,
  municipalityId,
  quarters,
}: About): Promise<Facts['commitments']> =>
  rows(
    tx,
    sql`select width_bucket(coalesce(c.stopped_at, c.due_at), ${quarters}::timestamptz[]) as quarter,
          (count(*) filter (where c.verdict = 'met'))::int as kept, (count(*) filter (where c.verdict = 'moved'))::int as moved,
          (count(*) filter (where c.verdict = 'late' or c.verdict is null))::int as broken
        from ${clocksOf(
          municipalityId,
          sql`kind = 'commitment' and coalesce(stopped_at, due_at) >= ${quarters[0]} and coalesce(stopped_at, due_at) < ${quarters.at(-1)}`,
        )}
        where c.verdict is distinct from 'cancelled' and (c.stopped_at is not null or c.due_at < ${now}) and ${where} and ${credited}
        group by 1`,
  );

/** What business owed: replies judged in the period, and those that are owed past their date. */
export async function businessReplies({
  tx,
  now,
  where,
  municipalityId,
  period,
}: About): Promise<Facts['businessReplies']> {
  const found = await row<Facts['businessReplies']>(
    tx,
    sql`select (count(*) filter (where c.verdict = 'met'))::int as met,
          (count(*) filter (where c.verdict = 'late' or c.verdict is null and c.due_at < ${now}))::int as late
        from ${clocksOf(
          municipalityId,
          sql`kind = 'business_reply' and started_at >= ${period.from} and started_at < ${period.to}`,
        )} where ${where}`,
  );
  return found ?? { met: 0, late: 0 };
}

/** What became of the answers given in the period: confirmed, sent back (a new cycle began), closed by itself without a word, or not a word yet. */
export async function closings(about: About): Promise<Facts['closings']> {
  const found = await row<Facts['closings']>(
    about.tx,
    sql`with answer as (
          select n.state, n.unconfirmed, exists (select from clock l where l.need_id = c.need_id and l.kind = 'resolution' and l.cycle > c.cycle) as sent_back
          from ${stoppedInPeriod(about, ['resolution'])} and c.verdict in ('met', 'late') and n.state <> 'declined')
        select (count(*) filter (where not sent_back and state = 'closed' and not unconfirmed))::int as confirmed,
          (count(*) filter (where not sent_back and unconfirmed))::int as unconfirmed, (count(*) filter (where sent_back))::int as "sentBack",
          (count(*) filter (where not sent_back and state = 'answered'))::int as waiting from answer`,
  );
  return found ?? { confirmed: 0, sentBack: 0, unconfirmed: 0, waiting: 0 };
}
