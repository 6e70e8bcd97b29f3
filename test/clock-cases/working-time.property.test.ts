import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Week, type WorkingCalendar, WEEKDAYS, calendarProblems } from '../../libs/clocks/time/calendar.rules.js';
import { compile } from '../../libs/clocks/time/compiled.rules.js';
import { dateOf, dayOf } from '../../libs/clocks/time/dates.rules.js';
import { addPaused, due } from '../../libs/clocks/time/due.rules.js';
import { explain } from '../../libs/clocks/time/explain.rules.js';
import { MinuteOracle } from './minutes-oracle.js';
import { elapsed } from '../../libs/clocks/time/pauses.rules.js';
import * as time from '../../libs/clocks/time/working-time.rules.js';

const DAYS = 50;
const RUNS = { numRuns: 60 };
/** Windows of 50 days: over changes of the clock in both directions, Easter, summer hours, New Year and 17 May. */
const windows = fc.constantFrom(
  ['Europe/Oslo', '2026-02-20'],
  ['Europe/Oslo', '2026-10-01'],
  ['Europe/Oslo', '2027-04-20'],
  ['Europe/Oslo', '2026-12-01'],
  ['America/Havana', '2026-10-10'],
  ['America/Havana', '2026-02-20'],
  ['America/Sao_Paulo', '2015-10-01'],
  ['America/Sao_Paulo', '2016-02-01'],
  ['Australia/Lord_Howe', '2026-03-15'],
  ['Asia/Tehran', '2016-09-01'],
  ['Africa/Casablanca', '2026-02-01'],
  ['Pacific/Apia', '2011-12-10'],
  ['America/St_Johns', '2006-10-15'],
  ['UTC', '2026-06-01'],
);

const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}`.padStart(2, '0') + ':' + `${minute % 60}`.padStart(2, '0');
const hours = fc
  .uniqueArray(
    fc.oneof(
      fc.integer({ min: 0, max: 48 }).map((half) => half * 30),
      fc.integer({ min: 0, max: 1440 }),
    ),
    { minLength: 0, maxLength: 6 },
  )
  .map((edges) => edges.slice(0, edges.length & ~1).sort((a, b) => a - b))
  .map((edges) => edges.flatMap((edge, i) => (i % 2 ? [[clock(edges[i - 1]!), clock(edge)] as const] : [])));
const week: fc.Arbitrary<Week> = fc
  .tuple(...WEEKDAYS.map(() => hours))
  .map((days) => Object.fromEntries(WEEKDAYS.map((weekday, i) => [weekday, days[i]])) as Week);

const cases = windows.chain(([timeZone = '', first = '']) => {
  const date = fc.integer({ min: 0, max: DAYS - 1 }).map((day) => dateOf(dayOf(first) + day));
  const second = fc
    .integer({ min: 86_400, max: (DAYS - 1) * 86_400 })
    .map((s) => Date.parse(`${first}T00:00Z`) + s * 1000);
  const minute = second.map((ms) => Math.floor(ms / 60_000) * 60_000);
  const interval = (instant: fc.Arbitrary<number>, max: number) =>
    fc.tuple(instant, fc.integer({ min: 1, max })).map(([from, n]) => ({ from, to: from + n * 60_000 }));
  const calendar: fc.Arbitrary<WorkingCalendar> = fc.record({
    id: fc.constant('any'),
    version: fc.constant(1),
    timeZone: fc.constant(timeZone),
    week,
    seasons: fc.array(fc.record({ from: date.map((d) => d.slice(5)), to: date.map((d) => d.slice(5)), week }), {
      maxLength: 2,
    }),
    publicHolidays: fc.oneof(fc.constant('NO' as const), fc.array(fc.record({ date }), { maxLength: 4 })),
    halfDays: fc.constantFrom(
      [],
      [
        { kind: 'easter_eve' as const, closes: '12:00' },
        { kind: 'wednesday_before_maundy_thursday' as const, closes: '13:15' },
        { kind: 'christmas_eve' as const, closes: '00:00' },
      ],
    ),
    closedDays: fc.array(fc.record({ date }), { maxLength: 3 }),
    openings: fc.uniqueArray(fc.record({ date, hours }), { maxLength: 3, selector: (o) => o.date }),
    breaks: fc.array(interval(minute, 3000), { maxLength: 4 }),
  });
  return fc.record({
    first: fc.constant(first),
    calendar,
    starts: fc.array(second, { minLength: 4, maxLength: 4 }),
    budgets: fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 4, maxLength: 4 }),
    days: fc.integer({ min: 1, max: 12 }),
    pauses: fc.array(interval(second, 10_000), { maxLength: 5 }),
    lasting: fc.option(second, { freq: 3 }),
  });
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** How often the walk stayed within its window: a property that is never put to the test proves nothing. */
function check(name: string, property: (one: Case, tried: () => void) => void): void {
  test(name, () => {
    let tried = 0;
    fc.assert(
      fc.property(cases, (one) => property(one, () => tried++)),
      RUNS,
    );
    expect(tried).toBeGreaterThan(30);
  });
}

check('add, subtract, between and the look-ups agree with a walk over the minutes', (one, tried) => {
  const cal = compile(one.calendar);
  const oracle = new MinuteOracle(one.calendar, one.first, DAYS);
  one.starts.forEach((start, i) => {
    const seconds = one.budgets[i]!;
    expect(time.isOpen(cal, start)).toBe(oracle.isOpen(start));
    const other = one.starts[(i + 1) % 4]!;
    const [from, to] = start < other ? [start, other] : [other, start];
    const worked = oracle.between(from, to);
    expect(time.between(cal, from, to)).toBe(worked);
    expect(time.between(cal, to, from)).toBe(0 - worked);
    const found = [
      [() => time.add(cal, start, seconds), oracle.add(start, seconds)],
      [() => time.subtract(cal, start, seconds), oracle.subtract(start, seconds)],
      [() => time.nextOpening(cal, start), oracle.nextOpening(start)],
      [() => time.previousClosing(cal, start), oracle.previousClosing(start)],
    ] as const;
    for (const [engine, expected] of found) {
      if (expected === undefined) continue;
      expect(engine()).toBe(expected);
      tried();
    }
  });
});

check('pauses: the due time in hours, and what has elapsed by then', (one, tried) => {
  const cal = compile(one.calendar);
  const oracle = new MinuteOracle(one.calendar, one.first, DAYS);
  const start = Math.min(...one.starts);
  const pauses = [...one.pauses, ...(one.lasting ? [{ from: one.lasting, to: null }] : [])];
  for (const seconds of one.budgets) {
    const expected = oracle.add(start, seconds, pauses);
    if (expected === undefined) continue;
    const at = addPaused(cal, start, seconds, pauses);
    expect(at).toBe(expected);
    tried();
    if (at === null) continue;
    expect(elapsed(cal, start, at, pauses).net).toBe(seconds);
    const why = explain(cal, start, { unit: 'hours', amount: seconds / 3600 }, pauses, at);
    expect(why.due).toBe(at);
    expect(why.steps.reduce((sum, s) => sum + (s.kind === 'counted' ? s.seconds! : 0), 0)).toBe(seconds);
    expect(why.steps.reduce((sum, s) => sum + (s.kind === 'paused' ? s.seconds! : 0), 0)).toBe(why.pausedSeconds);
  }
});

check('pauses: the due time in days', (one, tried) => {
  const cal = compile(one.calendar);
  const oracle = new MinuteOracle(one.calendar, one.first, DAYS);
  const pauses = [...one.pauses, ...(one.lasting ? [{ from: one.lasting, to: null }] : [])];
  const budget = { unit: 'days' as const, amount: one.days };
  for (const start of one.starts) {
    const expected = oracle.dueInDays(start, one.days, pauses);
    if (expected === undefined) continue;
    const at = due(cal, start, budget, pauses);
    expect(at).toBe(expected);
    tried();
    if (at === null) continue;
    const why = explain(cal, start, budget, pauses, at);
    expect(why.steps.reduce((sum, s) => sum + (s.kind === 'counted' ? s.workdays! : 0), 0)).toBe(one.days);
  }
});

check('working days', (one, tried) => {
  const cal = compile(one.calendar);
  const oracle = new MinuteOracle(one.calendar, one.first, DAYS);
  const dates = Array.from({ length: DAYS - 2 }, (_, i) => dateOf(dayOf(one.first) + 1 + i));
  const open = dates.filter((date) => oracle.isWorkday(date));
  for (const date of dates) expect(time.isWorkday(cal, date)).toBe(oracle.isWorkday(date));
  for (const start of one.starts) {
    const date = time.localDate(cal, start);
    if (date < dates[0]! || date > dates.at(-1)!) continue;
    const later = open.filter((d) => d > date);
    const earlier = open.filter((d) => d < date);
    later.forEach((d, i) => expect(time.addWorkdays(cal, date, i + 1)).toBe(d));
    earlier.reverse().forEach((d, i) => expect(time.addWorkdays(cal, date, -i - 1)).toBe(d));
    for (const to of dates)
      expect(time.daysBetween(cal, date, to)).toBe(
        to >= date
          ? open.filter((d) => d > date && d <= to).length
          : 0 - open.filter((d) => d > to && d <= date).length,
      );
    const onOrAfter = open.find((d) => d >= date);
    if (onOrAfter) expect(time.addCalendarDays(cal, date, 0)).toBe(onOrAfter);
    tried();
  }
});

check('there and back, in any order of asking', (one, tried) => {
  expect(calendarProblems(one.calendar).filter(({ code }) => code !== 'never_open')).toEqual([]);
  const cal = compile({ ...one.calendar, week: { ...one.calendar.week, wed: [['06:00', '13:00']] } });
  one.starts.forEach((start, i) => {
    const seconds = one.budgets[i]! * 40;
    const there = time.add(cal, start, seconds);
    expect(time.between(cal, start, there)).toBe(seconds);
    expect(time.between(cal, time.subtract(cal, start, seconds), start)).toBe(seconds);
    expect(time.subtract(cal, there, seconds)).toBe(time.nextOpening(cal, start));
    expect(time.add(cal, start, one.budgets[i]!)).toBeLessThan(there);
    tried();
  });
});
