import { WEEKDAYS, type Hours, type Week, type WorkingCalendar, wallTime } from './calendar.rules.js';
import { DAY, type LocalDate, civilOf, dayOf, weekdayOf } from './dates.rules.js';
import { type Names, norwegianHalfDays, norwegianHolidays } from './holidays.rules.js';

/** Opening hours of one date in milliseconds of the wall clock since its midnight: from, to, from, to ... in order. */
export type Spans = readonly number[];

/** What a calendar says about one date, before daylight saving and breaks. */
export interface DayPlan {
  spans: Spans;
  /** Why it is closed or short, and null on an ordinary day. */
  why: 'weekend' | 'holiday' | 'half_day' | 'closed_day' | null;
  name: Names | null;
}

/** Reads a calendar once, and answers for any day. Throws RangeError for hours or dates that are none. */
export function planner(calendar: WorkingCalendar): (day: number) => DayPlan {
  const week = weekPlans(calendar.week);
  const seasons = (calendar.seasons ?? []).map((season) => ({ holds: holds(season), week: weekPlans(season.week) }));
  const openings = new Map((calendar.openings ?? []).map((o) => [dayOf(o.date), special(o.hours, o.name ?? null)]));
  const closed = new Map((calendar.closedDays ?? []).map((c) => [dayOf(c.date), c.name ?? null]));
  const holidays = holidayNames(calendar);
  const halves = halfDays(calendar);

  return (day) => {
    const opening = openings.get(day);
    if (opening) return opening;
    const usual = (seasons.find((season) => season.holds(day))?.week ?? week)[weekdayOf(day)] ?? CLOSED;
    if (usual.spans.length === 0) return usual;
    const holiday = holidays(day);
    if (holiday !== undefined) return { spans: [], why: 'holiday', name: holiday };
    const own = closed.get(day);
    if (own !== undefined) return { spans: [], why: 'closed_day', name: own };
    const half = halves(day);
    return half ? shortened(usual, half.closes, half.name) : usual;
  };
}

const CLOSED: DayPlan = { spans: [], why: 'closed_day', name: null };

function weekPlans(week: Week): DayPlan[] {
  return WEEKDAYS.map((weekday, i) => {
    const spans = spansOf(week[weekday] ?? []);
    if (spans.length > 0) return { spans, why: null, name: null };
    return i >= 5 ? { spans, why: 'weekend', name: null } : CLOSED;
  });
}

function special(hours: Hours, name: Names | null): DayPlan {
  const spans = spansOf(hours);
  return spans.length > 0 ? { spans, why: null, name } : { spans, why: 'closed_day', name };
}

function spansOf(hours: Hours): Spans {
  const spans = hours.map(([from, to]) => {
    const span = [wallTime(from), wallTime(to)] as const;
    if (!(span[0] < span[1])) throw new RangeError(`no opening hours: ${from}-${to}`);
    return span;
  });
  return spans.sort((a, b) => a[0] - b[0]).flat();
}

/** A day whose hours all lie after the early closing is left out as a whole. */
function shortened(usual: DayPlan, closes: number, name: Names): DayPlan {
  const spans: number[] = [];
  for (let i = 0; i < usual.spans.length; i += 2) {
    const from = usual.spans[i] ?? 0;
    const to = Math.min(usual.spans[i + 1] ?? 0, closes);
    if (from < to) spans.push(from, to);
  }
  return spans.at(-1) === usual.spans.at(-1) ? usual : { spans, why: 'half_day', name };
}

/** Seasons are compared as numbers: month and day, or year, month and day. */
function holds(season: { from: string; to: string }): (day: number) => boolean {
  const yearly = season.from.length === 5;
  const number = (date: LocalDate): number => {
    const { year, month, ofMonth } = civilOf(dayOf(yearly ? `2000-${date}` : date));
    return (yearly ? 0 : year * 10_000) + month * 100 + ofMonth;
  };
  const from = number(season.from);
  const to = number(season.to);
  return (day) => {
    const { year, month, ofMonth } = civilOf(day);
    const at = (yearly ? 0 : year * 10_000) + month * 100 + ofMonth;
    return from <= to ? from <= at && at <= to : yearly && (from <= at || at <= to);
  };
}

/** undefined: no holiday; null: one without a name. */
function holidayNames(calendar: WorkingCalendar): (day: number) => Names | null | undefined {
  const listed = calendar.publicHolidays;
  if (listed === 'NO') return perYear((year) => norwegianHolidays(year).map(({ date, name }) => [date, name]), both);
  const names = new Map(listed.map(({ date, name }) => [dayOf(date), name ?? null]));
  return (day) => names.get(day);
}

function halfDays(calendar: WorkingCalendar): (day: number) => { closes: number; name: Names } | undefined {
  const closing = new Map((calendar.halfDays ?? []).map(({ kind, closes }) => [kind, time(closes)]));
  if (closing.size === 0) return () => undefined;
  return perYear((year) =>
    norwegianHalfDays(year).flatMap(({ date, kind, name }) => {
      const closes = closing.get(kind);
      return closes === undefined ? [] : [[date, { closes, name }] as const];
    }),
  );
}

/** Looks days up in lists that are made one year at a time. `join` says what two entries on one day come to. */
function perYear<T>(
  list: (year: number) => readonly (readonly [LocalDate, T])[],
  join: (first: T, second: T) => T = (first) => first,
): (day: number) => T | undefined {
  const years = new Map<number, Map<number, T>>();
  return (day) => {
    const year = civilOf(day).year;
    let days = years.get(year);
    if (!days) {
      years.set(year, (days = new Map()));
      for (const [date, entry] of list(year)) {
        const earlier = days.get(dayOf(date));
        days.set(dayOf(date), earlier === undefined ? entry : join(earlier, entry));
      }
    }
    return days.get(day);
  };
}

function both(first: Names, second: Names): Names {
  return { nb: `${first.nb} / ${second.nb}`, nn: `${first.nn} / ${second.nn}`, en: `${first.en} / ${second.en}` };
}

function time(closes: string): number {
  const ms = wallTime(closes);
  if (!(ms <= DAY)) throw new RangeError(`not a time: ${closes}`);
  return ms;
}
