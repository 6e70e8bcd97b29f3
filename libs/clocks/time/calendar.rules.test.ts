import { expect, test } from '@jest/globals';
import { type WorkingCalendar, calendarProblems } from './calendar.rules.js';
import { compile } from './compiled.rules.js';
import { add, between, isWorkday, localDate, segments, wallToInstant } from './working-time.rules.js';

const day = [['08:00', '15:30']] as const;
const short = [['08:00', '15:00']] as const;
const week = { mon: day, tue: day, wed: day, thu: day, fri: day };
const summer = { mon: short, tue: short, wed: short, thu: short, fri: short };
const plain: WorkingCalendar = { id: 'a', version: 1, timeZone: 'Europe/Oslo', week, publicHolidays: 'NO' };
const name = { nb: 'Planleggingsdag', nn: 'Planleggingsdag', en: 'Planning day' };

/** The hours of a date as they stand on the wall. */
function hours(calendar: WorkingCalendar, date: string): string {
  const cal = compile(calendar);
  const begin = wallToInstant(cal, `${date}T00:00`);
  const wall = (at: number): string =>
    new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' });
  return segments(cal, begin, 5)
    .filter(([from]) => localDate(cal, from) === date)
    .map(([from, to]) => `${wall(from)}-${wall(to)}`)
    .join(' ');
}

test('seasons, the first that holds the date, also over New Year and once', () => {
  const calendar: WorkingCalendar = {
    ...plain,
    seasons: [
      { from: '2026-06-01', to: '2026-06-05', week: { mon: [['10:00', '11:00']] } },
      { from: '05-15', to: '09-14', week: summer },
      { from: '12-20', to: '01-05', week: { mon: [['09:00', '12:00']], tue: [['09:00', '12:00']] } },
    ],
  };
  expect(hours(calendar, '2026-05-13')).toBe('08:00-15:30');
  expect(hours(calendar, '2026-05-15')).toBe('08:00-15:00');
  expect(hours(calendar, '2026-06-01')).toBe('10:00-11:00');
  expect(hours(calendar, '2026-06-02')).toBe('');
  expect(hours(calendar, '2027-06-01')).toBe('08:00-15:00');
  expect(hours(calendar, '2026-09-14')).toBe('08:00-15:00');
  expect(hours(calendar, '2026-09-15')).toBe('08:00-15:30');
  expect(hours(calendar, '2026-12-21')).toBe('09:00-12:00');
  expect(hours(calendar, '2027-01-04')).toBe('09:00-12:00');
  expect(hours(calendar, '2027-01-06')).toBe('08:00-15:30');
});

test('half days close early, and not later than usual', () => {
  const halfDays: WorkingCalendar['halfDays'] = [
    { kind: 'wednesday_before_maundy_thursday', closes: '12:00' },
    { kind: 'christmas_eve', closes: '00:00' },
    { kind: 'new_years_eve', closes: '16:00' },
  ];
  const calendar = {
    ...plain,
    halfDays,
    week: {
      ...week,
      wed: [
        ['08:00', '11:30'],
        ['12:30', '15:30'],
      ] as const,
    },
  };
  expect(hours(calendar, '2026-03-25')).toBe('08:00-11:30 12:30-15:30');
  expect(hours(calendar, '2026-04-01')).toBe('08:00-11:30');
  expect(hours(calendar, '2026-12-24')).toBe('');
  expect(hours(calendar, '2026-12-31')).toBe('08:00-15:30');
});

test('an own opening beats holiday, own closed day and weekend; without hours it closes', () => {
  const calendar: WorkingCalendar = {
    ...plain,
    closedDays: [
      { date: '2026-06-05', name },
      { date: '2026-06-12', name },
    ],
    openings: [
      { date: '2026-05-14', hours: [['09:00', '10:00']] },
      { date: '2026-06-12', hours: [['09:00', '11:00']] },
      { date: '2026-06-13', hours: [['10:00', '12:00']] },
      { date: '2026-06-15', hours: [] },
    ],
  };
  expect(hours(plain, '2026-05-14')).toBe('');
  expect(hours(calendar, '2026-05-14')).toBe('09:00-10:00');
  expect(hours(calendar, '2026-06-05')).toBe('');
  expect(hours(calendar, '2026-06-12')).toBe('09:00-11:00');
  expect(hours(calendar, '2026-06-13')).toBe('10:00-12:00');
  expect(hours(calendar, '2026-06-15')).toBe('');
});

test('breaks close on top of everything; a day they close wholly is no working day', () => {
  const at = (time: string): number => Date.parse(`2026-03-03T${time}+01:00`);
  const part = {
    ...plain,
    breaks: [
      { from: at('10:00'), to: at('11:00') },
      { from: at('10:30'), to: at('12:00') },
    ],
  };
  expect(hours(part, '2026-03-03')).toBe('08:00-10:00 12:00-15:30');
  expect(isWorkday(compile(part), '2026-03-03')).toBe(true);
  const whole = { ...plain, breaks: [{ from: at('08:00'), to: at('15:30') }] };
  expect(isWorkday(compile(whole), '2026-03-03')).toBe(false);
});

test('hours over a change of the clock are as long as they lasted', () => {
  const night = { ...plain, week: { sun: [['00:00', '24:00']] as const }, publicHolidays: [] };
  const from = (date: string): number => wallToInstant(compile(night), `${date}T00:00`);
  expect(between(compile(night), from('2026-03-29'), from('2026-03-30'))).toBe(23 * 3600);
  expect(between(compile(night), from('2026-10-25'), from('2026-10-26'))).toBe(25 * 3600);
  const early = {
    ...plain,
    week: {
      sun: [
        ['01:00', '02:30'],
        ['02:30', '04:00'],
      ] as const,
    },
    publicHolidays: [],
  };
  expect(between(compile(early), from('2026-10-25'), from('2026-10-26'))).toBe(4 * 3600);
  expect(between(compile(early), from('2026-03-29'), from('2026-03-30'))).toBe(2 * 3600);
});

test('the same content is compiled once, whoever carries it', () => {
  const copy = JSON.parse(JSON.stringify({ ...plain, id: 'b', version: 7 })) as WorkingCalendar;
  expect(compile(copy)).toBe(compile(plain));
  expect(compile({ ...plain, timeZone: 'UTC' })).not.toBe(compile(plain));
});

test('any date between 1900 and 2299, in any order; outside it is a RangeError', () => {
  const cal = compile({ ...plain, id: 'range' });
  const start = Date.parse('2026-03-02T10:00:00Z');
  const years = 100 * 250 * 7.5 * 3600;
  expect(between(cal, start, add(cal, start, years))).toBe(years);
  expect(between(cal, add(cal, start, -years), start)).toBe(years);
  expect(isWorkday(cal, '1900-01-10')).toBe(true);
  expect(isWorkday(cal, '2299-12-20')).toBe(true);
  expect(() => isWorkday(cal, '2400-01-01')).toThrow(RangeError);
  expect(() => add(cal, start, 1e12)).toThrow(RangeError);
  expect(() => add(cal, NaN, 10)).toThrow(RangeError);
  expect(() => add(cal, start, NaN)).toThrow(RangeError);
  expect(() => add(compile({ ...plain, week: {} }), start, 10)).toThrow(RangeError);
});

test('what is wrong with a calendar is named', () => {
  expect(calendarProblems(plain)).toEqual([]);
  const wrong: WorkingCalendar = {
    ...plain,
    timeZone: 'Oslo',
    week: {
      mon: [['08:00', '8']],
      tue: [['12:00', '08:00']],
      wed: [
        ['08:00', '12:00'],
        ['11:00', '15:00'],
      ],
    },
    seasons: [{ from: '02-30', to: '2026-03-01', week: { fri: [['25:00', '26:00']] } }],
    publicHolidays: [{ date: '2026-02-29' }],
    halfDays: [{ kind: 'easter_eve', closes: 'noon' }],
    closedDays: [{ date: '1.1.2026' }],
    openings: [{ date: '2026-13-01', hours: [['09:00', '09:00']] }],
    breaks: [{ from: 2, to: 1 }],
  };
  expect(calendarProblems(wrong).map(({ code, at }) => `${at} ${code}`)).toEqual([
    'timeZone unknown_time_zone',
    'week.mon not_a_time',
    'week.tue ends_before_it_starts',
    'week.wed hours_overlap',
    'seasons.0.from not_a_date',
    'seasons.0.to not_a_date',
    'seasons.0.week.fri not_a_time',
    'publicHolidays.0 not_a_date',
    'closedDays.0 not_a_date',
    'openings.0 not_a_date',
    'openings.0 ends_before_it_starts',
    'halfDays.0 not_a_time',
    'breaks.0 ends_before_it_starts',
  ]);
  expect(calendarProblems({ ...plain, week: { mon: [] } })).toEqual([{ code: 'never_open', at: 'week' }]);
  expect(() => compile({ ...plain, week: { mon: [['12:00', '08:00']] } })).toThrow(RangeError);
});
