import { Temporal } from 'temporal-polyfill';
import { type Hours, WEEKDAYS, type WorkingCalendar } from '../../libs/clocks/time/calendar.rules.js';
import { norwegianHalfDays, norwegianHolidays } from '../../libs/clocks/time/holidays.rules.js';
import type { Pause } from '../../libs/clocks/time/pauses.rules.js';

/** Looked up once: in Jest's module contexts a global costs more than the arithmetic. */
const { floor, min, max, ceil } = Math;

/**
 * Working time a second way, for tests: a window of some weeks as one mark per minute, and every question answered by
 * walking over the marks. Shares with the engine the list of Norwegian holidays and nothing else: time zones are
 * Temporal's, days are compared as text.
 */
export class MinuteOracle {
  private readonly open: Uint8Array;
  private readonly base: number;
  /** Where all that is open has been marked, whatever the zone: the window less a day at each end. */
  readonly begin: number;
  readonly end: number;
  private readonly workdays = new Map<string, { closes: number }>();

  constructor(
    private readonly calendar: WorkingCalendar,
    first: string,
    days: number,
  ) {
    const firstDate = Temporal.PlainDate.from(first);
    this.base = Date.parse(`${first}T00:00Z`) - 86_400_000;
    this.begin = this.base + 2 * 86_400_000;
    this.end = this.base + days * 86_400_000;
    this.open = new Uint8Array((days + 2) * 1440);
    const marked = new Uint8Array(this.open.length);
    for (let i = 0; i < days; i++) {
      const date = firstDate.add({ days: i }).toString();
      for (const [from, to] of this.hoursOf(date)) {
        const opens = this.minute(date, from, 'compatible');
        const closes = this.minute(date, to, 'later');
        for (let minute = opens; minute < closes; minute++) {
          if (marked[minute]) continue;
          marked[minute] = 1;
          const instant = this.base + minute * 60_000;
          if (calendar.breaks?.some((b) => b.from <= instant && instant < b.to)) continue;
          this.open[minute] = 1;
          this.workdays.set(date, { closes: instant + 60_000 });
        }
      }
    }
  }

  isOpen(instant: number): boolean {
    return this.open[floor((instant - this.base) / 60_000)] === 1;
  }

  /** undefined: outside the window. */
  add(start: number, seconds: number, pauses: readonly Pause[] = []): number | null | undefined {
    const edges = pauses.flatMap(({ from, to }) => [from, to ?? Infinity]);
    let left = seconds * 1000;
    for (let at = start; at < this.end;) {
      const next = min(this.nextMinute(at), ...edges.filter((edge) => edge > at));
      const paused = pauses.find(({ from, to }) => from <= at && at < (to ?? Infinity));
      if (paused?.to === null) return null;
      if (this.isOpen(at) && !paused) {
        if (left <= next - at) return at + left;
        left -= next - at;
      }
      at = next;
    }
    return undefined;
  }

  subtract(start: number, seconds: number): number | undefined {
    let left = seconds * 1000;
    for (let at = start; at > this.begin;) {
      const before = ceil(at / 60_000 - 1) * 60_000;
      if (this.isOpen(before)) {
        if (left <= at - before) return at - left;
        left -= at - before;
      }
      at = before;
    }
    return undefined;
  }

  between(from: number, to: number): number {
    let open = 0;
    for (let at = from; at < to;) {
      const next = min(this.nextMinute(at), to);
      if (this.isOpen(at)) open += next - at;
      at = next;
    }
    return open / 1000;
  }

  nextOpening(start: number): number | undefined {
    for (let at = start; at < this.end; at = this.nextMinute(at)) if (this.isOpen(at)) return at;
    return undefined;
  }

  previousClosing(start: number): number | undefined {
    if (this.isOpen(start)) return start;
    for (let at = floor(start / 60_000) * 60_000; at > this.begin; at -= 60_000)
      if (this.isOpen(at - 60_000)) return at;
    return undefined;
  }

  isWorkday(date: string): boolean {
    return this.workdays.has(date);
  }

  /** A budget in days, day by day: a day counts unless some pause covers its last open moment. */
  dueInDays(start: number, days: number, pauses: readonly Pause[]): number | null | undefined {
    let date = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(this.calendar.timeZone).toPlainDate();
    for (let left = days; left > 0;) {
      date = date.add({ days: 1 });
      if (Date.parse(`${date.toString()}T00:00Z`) > this.end) return undefined;
      const day = this.workdays.get(date.toString());
      if (!day) continue;
      const over = pauses.find(({ from, to }) => max(from, start) < day.closes && day.closes <= (to ?? Infinity));
      if (over?.to === null) return null;
      if (!over) left--;
      if (left === 0) return day.closes;
    }
    return undefined;
  }

  private nextMinute(at: number): number {
    return floor(at / 60_000 + 1) * 60_000;
  }

  private minute(date: string, time: string, disambiguation: 'compatible' | 'later'): number {
    const day = Temporal.PlainDate.from(date);
    const wall = time === '24:00' ? day.add({ days: 1 }).toPlainDateTime() : day.toPlainDateTime(time);
    const zoned = wall.toZonedDateTime(this.calendar.timeZone, { disambiguation });
    return floor((zoned.epochMilliseconds - this.base) / 60_000);
  }

  private hoursOf(date: string): Hours {
    const { openings, publicHolidays, closedDays, halfDays, seasons, week } = this.calendar;
    const year = Number(date.slice(0, 4));
    if (Temporal.PlainDate.from(date).toZonedDateTime(this.calendar.timeZone).toPlainDate().toString() !== date)
      return [];
    const own = openings?.find((opening) => opening.date === date);
    if (own) return own.hours;
    const holidays = publicHolidays === 'NO' ? norwegianHolidays(year) : publicHolidays;
    if ([...holidays, ...(closedDays ?? [])].some((day) => day.date === date)) return [];
    const monthDay = date.slice(5);
    const season = seasons?.find(({ from, to }) =>
      from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to,
    );
    const weekday = WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1];
    const hours = (weekday && (season?.week ?? week)[weekday]) ?? [];
    const kind = norwegianHalfDays(year).find((day) => day.date === date)?.kind;
    const closes = halfDays?.find((half) => half.kind === kind)?.closes ?? '24:00';
    return hours.map(([from, to]) => [from, to < closes ? to : closes] as const).filter(([from, to]) => from < to);
  }
}
