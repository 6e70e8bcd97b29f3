import { rows, sql, type Tx } from '@vertskap/platform';
import { type OfficeCalendar, runsOutSoon } from './office-hours.rules.js';
import { calendarProblems } from './time/time.rules.js';

export type CalendarWarning = { municipalityId: string; municipality: string } & (
  { problem: 'broken'; at: string } | { problem: 'runs_out'; until: string }
);

/** Every municipality whose calendar cannot be reckoned with, or whose own closed days end within three months. */
export async function calendarWarnings(tx: Tx, now: Date): Promise<CalendarWarning[]> {
  const newest = await rows<{ municipalityId: string; municipality: string; body: OfficeCalendar }>(
    tx,
    sql`select distinct on (c.municipality_id) c.municipality_id as "municipalityId", k.name as municipality, c.body
        from calendar c join municipality k on k.id = c.municipality_id order by c.municipality_id, c.version desc`,
  );
  const today = now.toISOString().slice(0, 10);
  return newest.flatMap(({ body, ...where }): CalendarWarning[] => {
    const [problem] = calendarProblems(body);
    if (problem) return [{ ...where, problem: 'broken', at: problem.at }];
    return body.plannedUntil && runsOutSoon(body, today)
      ? [{ ...where, problem: 'runs_out', until: body.plannedUntil }]
      : [];
  });
}

/** A warning in one sentence, for whoever starts the server. */
export const inWords = (warning: CalendarWarning): string =>
  warning.problem === 'broken'
    ? `The calendar of ${warning.municipality} has a fault at ${warning.at}; its deadlines cannot be reckoned.`
    : `The own closed days of ${warning.municipality} have been entered until ${warning.until} only.`;
