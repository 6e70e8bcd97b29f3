import { expect, test } from '@jest/globals';
import { fromField, nameOf, nextSpan, openDates, runsOf, toField, withDays, type Week } from './hours.rules.js';

const day: Week['mon'] = [['08:00', '15:30']];
const weekdaysOnly: Week = { mon: day, tue: day, wed: day, thu: day, fri: day };

test('days with the same hours are one run, a day left out is closed', () => {
  expect(runsOf(weekdaysOnly).map(({ from, to, hours }) => [from, to, hours.length])).toEqual([
    ['mon', 'fri', 1],
    ['sat', 'sun', 0],
  ]);
  expect(
    runsOf({ ...weekdaysOnly, wed: [...day, ['17:00', '19:00']], sat: [] }).map(({ from, to }) => from + to),
  ).toEqual(['montue', 'wedwed', 'thufri', 'satsun']);
});

test('a new interval comes after the last one, also late in the evening', () => {
  expect(nextSpan([])).toEqual(['08:00', '15:30']);
  expect(nextSpan(day)).toEqual(['16:00', '18:00']);
  expect(nextSpan([['08:00', '24:00']])).toEqual(['22:00', '23:00']);
});

test('midnight at the end of a day survives a time field', () => {
  expect(toField('24:00')).toBe('00:00');
  expect(fromField('00:00')).toBe('24:00');
  expect(fromField(toField('15:30'))).toBe('15:30');
});

test('a range of dates gives the days on which the office would be open, over New Year', () => {
  expect(openDates(weekdaysOnly, '2026-12-28', '2027-01-04')).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-04',
  ]);
  expect(openDates(weekdaysOnly, '2026-12-28', '2026-12-01')).toEqual([]);
  expect(openDates(weekdaysOnly, '2026-01-01', '2036-01-01').length).toBeLessThan(62);
});

test('days are kept by date, and the same date twice is the last one', () => {
  const named = (date: string, nb: string) => ({ date, name: { nb, nn: nb, en: nb } });
  expect(withDays([named('2026-12-28', 'a'), named('2027-01-04', 'b')], [named('2026-12-28', 'c')])).toEqual([
    named('2026-12-28', 'c'),
    named('2027-01-04', 'b'),
  ]);
});

test('a name in one language is the name in all; no name is no name', () => {
  expect(nameOf({ nb: ' Romjul ', nn: '', en: '' })).toEqual({ nb: 'Romjul', nn: 'Romjul', en: 'Romjul' });
  expect(nameOf({ nb: '', nn: '', en: 'Market' })).toEqual({ nb: 'Market', nn: 'Market', en: 'Market' });
  expect(nameOf({ nb: 'Uke', nn: 'Veke', en: 'Week' })).toEqual({ nb: 'Uke', nn: 'Veke', en: 'Week' });
  expect(nameOf({ nb: ' ', nn: '', en: '' })).toBe(undefined);
});
