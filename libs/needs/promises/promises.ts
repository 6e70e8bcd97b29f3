import type { CalendarView, Policy, PolicyView } from '@vertskap/contract';
import { comingHolidays, hoursOf, runsOutSoon, workingTimeOf } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Tx } from '@vertskap/platform';

/** The promises of the own municipality. Everyone in it may look; throws `not_found` for business. */
export async function policyOf(tx: Tx, actor: Actor): Promise<PolicyView> {
  const found = await row<{ version: number; since: Date; policy: Policy }>(
    tx,
    sql`select version, since, body as policy from policy where municipality_id = ${actor.municipalityId} order by version desc limit 1`,
  );
  if (!found) throw notFound();
  const spaces = await rows<PolicyView['spaces'][number]>(
    tx,
    sql`select p.id, p.name from space p join space_municipality m on m.space_id = p.id where m.municipality_id = ${actor.municipalityId} order by p.name`,
  );
  return { ...found, since: found.since.toISOString(), spaces };
}

/** When the own municipality is open, and the holidays ahead. Throws `not_found` for business. */
export async function calendarOf(tx: Tx, now: Date, actor: Actor): Promise<CalendarView> {
  if (!actor.municipalityId) throw notFound();
  const { calendar, calendarVersion } = await workingTimeOf(tx, actor.municipalityId, now);
  const made = await row<{ since: Date }>(
    tx,
    sql`select since from calendar where municipality_id = ${actor.municipalityId} and version = ${calendarVersion}`,
  );
  const today = now.toISOString().slice(0, 10);
  return {
    version: calendarVersion,
    since: (made?.since ?? now).toISOString(),
    timeZone: calendar.timeZone,
    hours: hoursOf(calendar),
    coming: comingHolidays(calendar, today),
    runsOutSoon: runsOutSoon(calendar, today),
  };
}
