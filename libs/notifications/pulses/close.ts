import { MIN_FOR_RATE } from '@vertskap/figures';
import { appendAll, rows, sql, type Tx } from '@vertskap/platform';
import { ringOf } from '../told/ring.js';

type Closed = { id: string; associationId: string; municipalityIds: string[]; withdrawn: boolean };

/**
 * Closes the questions whose time is up: the links lead nowhere, and nothing says any more whose an answer was, or who was asked. Those who speak for the
 * association are told, and the coordinators where there is anything to read. Of what was withdrawn no answer is kept, and nobody is told.
 * Returns how many closed.
 */
export async function closePulses(tx: Tx, now: Date): Promise<number> {
  const closed = await rows<Closed>(
    tx,
    sql`update pulse set closed_at = ${now} where closed_at is null and closes_at <= ${now}
        returning id, association_id as "associationId", municipality_ids as "municipalityIds", withdrawn_at is not null as withdrawn`,
  );
  if (closed.length === 0) return 0;
  const ids = closed.map(({ id }) => id);
  const withdrawn = closed.filter((one) => one.withdrawn).map(({ id }) => id);
  await rows(tx, sql`delete from pulse_answer where pulse_id = any(${withdrawn}::uuid[])`);
  await rows(tx, sql`update pulse_answer set recipient_id = null where pulse_id = any(${ids}::uuid[])`);
  await rows(tx, sql`delete from pulse_recipient where pulse_id = any(${ids}::uuid[])`);
  await rows(
    tx,
    sql`with over as (
          select p.association_id, p.municipality_ids, a.name as association,
            (select count(*) from pulse_answer x where x.pulse_id = p.id having count(*) >= ${MIN_FOR_RATE}) as n
          from pulse p join association a on a.id = p.association_id where p.id = any(${ids}::uuid[]) and p.withdrawn_at is null),
        told as (
          insert into notification (membership_id, kind, data, at)
          select m.id, 'pulse', jsonb_build_object('association', o.association, 'n', o.n), ${now}::timestamptz
          from over o join membership m on m.valid_from <= ${now} and ${now} < m.valid_to and (
            m.role = 'association_representative' and m.association_id = o.association_id
            or o.n is not null and m.role = 'coordinator' and m.municipality_id = any(o.municipality_ids))
          returning membership_id, need_id, at),
        ${ringOf}`,
  );
  const event = { kind: 'pulses.changed' as const, deed: 'closed' as const };
  await appendAll(
    tx,
    closed.flatMap(({ associationId, municipalityIds }) =>
      [`association/${associationId}` as const, ...municipalityIds.map((id) => `municipality/${id}` as const)].map(
        (stream) => ({ stream, event, at: now, membershipId: null, personId: null }),
      ),
    ),
  );
  return closed.length;
}
