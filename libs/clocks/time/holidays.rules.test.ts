import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import Holidays from 'date-holidays';
import { dateOf, dayOf, weekdayOf } from './dates.rules.js';
import { WEEKDAYS } from './calendar.rules.js';
import { easterSunday, norwegianHalfDays, norwegianHolidays } from './holidays.rules.js';

const YEARS = Array.from({ length: 12 }, (_, i) => 2024 + i);
const DATA = '../shared/data';
const withData = existsSync(DATA) ? test : test.skip;

type Row = { date: string; weekday: string; nb: string; nn: string; en: string; basis: string };
const read = (file: string): Row[] => JSON.parse(readFileSync(`${DATA}/${file}`, 'utf8')) as Row[];

withData('public holidays 2024-2035, with names and law (skipped where the data is absent)', () => {
  const ours = YEARS.flatMap(norwegianHolidays).map(({ date, name, basis }) => ({
    date,
    weekday: WEEKDAYS[weekdayOf(dayOf(date))],
    ...name,
    basis,
  }));
  expect(sorted(ours)).toEqual(sorted(read('holidays-no.json')));
});

withData('half days 2024-2035 (skipped where the data is absent)', () => {
  const ours = YEARS.flatMap(norwegianHalfDays).map(({ date, name }) => `${date} ${name.nb}`);
  expect(ours.sort()).toEqual(
    read('half-days-no.json')
      .map(({ date, nb }) => `${date} ${nb}`)
      .sort(),
  );
});

test('the same dates as date-holidays, for a century', () => {
  const oracle = new Holidays('NO');
  for (let year = 1970; year <= 2070; year++) {
    const theirs = oracle.getHolidays(year).filter(({ type }) => type === 'public');
    const ours = norwegianHolidays(year).map(({ date }) => date);
    expect([...new Set(ours)]).toEqual([...new Set(theirs.map(({ date }) => date.slice(0, 10)))].sort());
  }
});

test('Easter at its earliest and latest', () => {
  expect([1818, 2008, 2026, 2038, 2285].map((year) => dateOf(easterSunday(year)))).toEqual([
    '1818-03-22',
    '2008-03-23',
    '2026-04-05',
    '2038-04-25',
    '2285-03-22',
  ]);
});

test('17 May that is Whit Monday too is listed as both', () => {
  for (const year of [2027, 2032])
    expect(
      norwegianHolidays(year)
        .filter(({ date }) => date === `${year}-05-17`)
        .map(({ name }) => name.nn)
        .sort(),
    ).toEqual(['Andre pinsedag', 'Grunnlovsdagen']);
  expect(norwegianHolidays(2026).filter(({ date }) => date === '2026-05-17')).toHaveLength(1);
});

function sorted<T extends { date: string; nb: string }>(rows: T[]): T[] {
  return rows.toSorted((a, b) => `${a.date}${a.nb}`.localeCompare(`${b.date}${b.nb}`));
}
