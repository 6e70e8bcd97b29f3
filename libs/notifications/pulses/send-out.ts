import { refusedAt } from '@vertskap/dialogue';
import { rows, sql, type Tx } from '@vertskap/platform';

/**
 * Finds out whom each new question goes to, and puts a mail in the outbox for each: one for a member company, at the address that the association
 * keeps for it, else at the contact it has known longest; one for an address. Returns how many were asked.
 */
export async function sendPulses(tx: Tx, now: Date): Promise<number> {
  const asked = await rows(
    tx,
    sql`with fresh as (update pulse set sent_at = ${now} where sent_at is null and closed_at is null and ${now} < closes_at returning id, association_id, language),
        known as (
          select distinct on (f.id, x.company_id) f.id as pulse_id, f.association_id, x.company_id, coalesce(e.email, p.email) as email,
            case when e.email is null then p.name else c.name end as name, case when e.email is null then p.language else f.language end as language
          from fresh f join association_company x on x.association_id = f.association_id join company c on c.id = x.company_id
          left join member_contact e on e.association_id = x.association_id and e.company_id = x.company_id
          left join membership m on m.role = 'company_contact' and m.association_id = x.association_id and m.company_id = x.company_id
            and m.valid_from <= ${now} and ${now} < m.valid_to
          left join person p on p.id = m.person_id
          where e.email is not null or p.email is not null order by f.id, x.company_id, m.valid_from, m.id),
        once as (
          select distinct on (pulse_id, lower(email)) * from known where not ${refusedAt(sql`known.association_id`, sql`known.email`)}
          order by pulse_id, lower(email), company_id),
        recipient as (
          insert into pulse_recipient (pulse_id, company_id, email, name, language)
          select pulse_id, company_id, email, name, language from once returning id, pulse_id),
        posted as (insert into mail (recipient_id, kind, send_at) select id, 'pulse', ${now} from recipient)
        select pulse_id as "pulseId", count(*)::int as count from recipient group by pulse_id`,
  );
  const counts = asked as { pulseId: string; count: number }[];
  await rows(
    tx,
    sql`update pulse set asked = c.count from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c("pulseId" uuid, count int) where id = c."pulseId"`,
  );
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** Once, in the last three days, to those who have said nothing, neither yes nor no, and were asked two days ago or more. Returns how many. */
export async function remindOfPulses(tx: Tx, now: Date): Promise<number> {
  const reminded = await rows(
    tx,
    sql`with silent as (
          update pulse_recipient r set reminded_at = ${now} from pulse p
          where p.id = r.pulse_id and p.closed_at is null and ${now} < p.closes_at and p.closes_at <= ${now}::timestamptz + interval '3 days'
            and p.sent_at <= ${now}::timestamptz - interval '2 days' and r.reminded_at is null
            and not exists (select from pulse_answer a where a.recipient_id = r.id) and not ${refusedAt(sql`p.association_id`, sql`r.email`)}
          returning r.id)
        insert into mail (recipient_id, kind, send_at) select id, 'pulse', ${now} from silent returning 1`,
  );
  return reminded.length;
}
