import type { Policy } from '@vertskap/contract';
import { preparedRow, row, sql, type Tx } from '@vertskap/platform';
import type { WorkingTime } from './clock.rules.js';
import type { OfficeCalendar } from './office-hours.rules.js';
import { defaultPolicy } from './policy.rules.js';
import type { WorkingCalendar } from './time/time.rules.js';

/** Versions never change once written, so what was read once is kept. */
const kept = new Map<string, WorkingTime>();

/** The working time and promises of a municipality that hold at `now`. Throws where the municipality has no calendar. */
export async function workingTimeOf(tx: Tx, municipalityId: string, now: Date): Promise<WorkingTime> {
  const version = await preparedRow<{ calendar: number | null; policy: number | null }>(
    tx,
    sql`select (select version from calendar where municipality_id = ${municipalityId} and since <= ${now} order by version desc limit 1) as calendar,
               (select version from policy where municipality_id = ${municipalityId} and since <= ${now} order by version desc limit 1) as policy`,
  );
  if (!version?.calendar || !version.policy)
    throw new Error(`municipality ${municipalityId} has no calendar or no policy at ${now.toISOString()}`);
  return workingTimeAt(tx, municipalityId, version.calendar, version.policy);
}

/** One pair of versions, as stamped on a clock. */
export async function workingTimeAt(
  tx: Tx,
  municipalityId: string,
  calendarVersion: number,
  policyVersion: number,
): Promise<WorkingTime> {
  const key = `${municipalityId}/${calendarVersion}/${policyVersion}`;
  const known = kept.get(key);
  if (known) return known;
  const found = await row<{ calendar: OfficeCalendar; policy: Policy }>(
    tx,
    sql`select c.body as calendar, p.body as policy from calendar c join policy p on p.municipality_id = c.municipality_id
        where c.municipality_id = ${municipalityId} and c.version = ${calendarVersion} and p.version = ${policyVersion}`,
  );
  if (!found)
    throw new Error(
      `calendar ${calendarVersion} or policy ${policyVersion} of municipality ${municipalityId} is missing`,
    );
  const time = { ...found, calendarVersion, policyVersion };
  kept.set(key, time);
  return time;
}

/** The hours a Norwegian town hall keeps: 8 to 15.30, 15.00 in summer, half days to noon. */
export const townHall = (id: string): WorkingCalendar => ({
  id,
  version: 1,
  timeZone: 'Europe/Oslo',
  week: everyWeekday('08:00', '15:30'),
  seasons: [{ from: '05-15', to: '09-14', week: everyWeekday('08:00', '15:00') }],
  publicHolidays: 'NO',
  halfDays: [
    { kind: 'wednesday_before_maundy_thursday', closes: '12:00' },
    { kind: 'christmas_eve', closes: '12:00' },
    { kind: 'new_years_eve', closes: '12:00' },
  ],
});

function everyWeekday(from: string, to: string): WorkingCalendar['week'] {
  const hours = [[from, to]] as const;
  return { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
}

/** Gives a new municipality the calendar of a town hall and the promises we propose, from `since` on. */
export async function giveWorkingTime(tx: Tx, municipalityId: string, since: Date): Promise<void> {
  await tx.query(
    `with c as (insert into calendar (municipality_id, version, body, since) values ($1, 1, $2, $4))
     insert into policy (municipality_id, version, body, since) values ($1, 1, $3, $4)`,
    [municipalityId, townHall(municipalityId), defaultPolicy, since],
  );
}
