import { z } from 'zod';
import { Instant, Line, LocalDate, MonthDay } from './common.js';

const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const Hours = z.array(z.tuple([WallTime, WallTime])).max(6);
const Week = z
  .object({ mon: Hours, tue: Hours, wed: Hours, thu: Hours, fri: Hours, sat: Hours, sun: Hours })
  .partial()
  .strict();
const Names = z.object({ nb: Line(0, 100), nn: Line(0, 100), en: Line(0, 100) }).strict();

/** When the municipality is open. Public holidays come from the law, for any year, and need not be entered. */
export const OfficeHours = z
  .object({
    week: Week,
    seasons: z
      .array(z.object({ from: MonthDay, to: MonthDay, week: Week }).strict())
      .max(10)
      .describe('parts of each year with hours of their own, such as summer hours; both days included'),
    halfDays: z
      .array(
        z
          .object({
            kind: z.enum([
              'wednesday_before_maundy_thursday',
              'easter_eve',
              'whitsun_eve',
              'christmas_eve',
              'new_years_eve',
            ]),
            closes: WallTime,
          })
          .strict(),
      )
      .max(5),
    closedDays: z.array(z.object({ date: LocalDate, name: Names.optional() }).strict()).max(200),
    openings: z
      .array(z.object({ date: LocalDate, hours: Hours, name: Names.optional() }).strict())
      .max(200)
      .describe('dates with hours of their own, open even on a holiday; no hours: closed'),
    plannedUntil: LocalDate.nullable().describe('the own closed days have been entered up to here'),
  })
  .strict()
  .meta({ id: 'OfficeHours' });
export type OfficeHours = z.infer<typeof OfficeHours>;

export const CalendarView = z
  .object({
    version: z.int(),
    since: Instant,
    timeZone: z.string(),
    hours: OfficeHours,
    coming: z
      .array(z.object({ date: LocalDate, name: Names, half: z.boolean() }))
      .describe('public holidays and half days of the next twelve months'),
    runsOutSoon: z.boolean().describe('plannedUntil is less than three months ahead, or has passed'),
  })
  .meta({ id: 'CalendarView' });
export type CalendarView = z.infer<typeof CalendarView>;

export const ChangeCalendar = z
  .object({ hours: OfficeHours, expectedVersion: z.int().describe('the version that was looked at') })
  .strict()
  .meta({ id: 'ChangeCalendar' });
export type ChangeCalendar = z.infer<typeof ChangeCalendar>;
