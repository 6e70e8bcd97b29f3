import { calendarWarnings } from '@vertskap/clocks';
import { rows, sql, type Tx } from '@vertskap/platform';

/** Tells those who may enter closed days that theirs run out: once for each date they run out on. Returns how many were told. */
export async function warnOfCalendars(tx: Tx, now: Date): Promise<number> {
  const running = (await calendarWarnings(tx, now)).filter((w) => w.problem === 'runs_out');
  const told = await rows(
    tx,
    sql`insert into notification (membership_id, kind, data, at)
        select m.id, 'calendar_runs_out', jsonb_build_object('until', w.until), ${now}
        from jsonb_to_recordset(${JSON.stringify(running)}::jsonb) as w("municipalityId" uuid, until text)
        join membership m on m.municipality_id = w."municipalityId" and m.role in ('administrator', 'director') and m.valid_from <= ${now} and ${now} < m.valid_to
        where not exists (select from notification t where t.membership_id = m.id and t.kind = 'calendar_runs_out' and t.data ->> 'until' = w.until)
        returning 1`,
  );
  return told.length;
}
