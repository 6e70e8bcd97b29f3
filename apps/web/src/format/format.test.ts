import { beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Language } from '@vertskap/contract';
import en from '../i18n/messages/common.en.js';
import nb from '../i18n/messages/common.nb.js';
import nn from '../i18n/messages/common.nn.js';

/** Only the current language matters here. As in a browser that lacks nynorsk, which is most of them. */
let language: Language = 'nb';
const ands = { nb: nb['common.and'], nn: nn['common.and'], en: en['common.and'] };
jest.unstable_mockModule('../i18n/index.js', () => ({
  currentLanguage: () => language,
  localesOf: (it: Language) => ({ nb: ['nb-NO'], nn: ['nb-NO'], en: ['en-GB'] })[it],
  t: (key: string, values?: { n: number }) =>
    key === 'common.and' ? ands[language] : values ? `${key} ${values.n}` : key,
}));
let format: typeof import('./index.js');
beforeAll(async () => {
  format = await import('./index.js');
});
beforeEach(() => {
  language = 'nb';
});

const now = new Date('2026-11-24T09:00:00.000Z');

test.each([
  ['nb', 'onsdag 25. nov.'],
  ['nn', 'onsdag 25. nov.'],
  ['en', 'Wednesday 25 Nov'],
] as const)('a date in %s', (chosen, said) => {
  language = chosen;
  expect(format.onDate('2026-11-25', now).replace(',', '')).toBe(said);
});

test('weekdays are said in nynorsk', () => {
  language = 'nn';
  expect(format.inWords('2026-11-30', now)).toBe('måndag 30. november');
});

test('an instant has the date it has in Oslo, not in London', () => {
  expect(format.onDate('2026-11-24T23:30:00.000Z', now)).toBe('onsdag 25. nov.');
  expect(format.onDate('2026-07-01T22:30:00.000Z', now)).toBe('torsdag 2. juli');
});

test('another year is said', () => {
  expect(format.onDate('2027-01-04', now)).toContain('2027');
  expect(format.onDate('2026-12-31T23:30:00.000Z', now)).toContain('2027');
});

test.each([
  ['2026-11-24T08:59:40.000Z', 'common.just-now'],
  ['2026-11-24T08:55:00.000Z', 'common.ago.minute 5'],
  ['2026-11-24T11:00:00.000Z', 'common.in.hour 2'],
  ['2026-11-23T09:00:00.000Z', 'common.ago.day 1'],
  ['2026-11-28T09:00:00.000Z', 'common.in.day 4'],
  ['2026-11-21T09:00:00.000Z', 'common.ago.day 3'],
  ['2026-11-10T09:00:00.000Z', 'common.ago.week 2'],
  ['2026-08-03T09:00:00.000Z', 'mandag 3. aug.'],
])('%s is said relative to now', (instant, said) => {
  expect(format.when(instant, now).text).toBe(said);
});

test('the exact time says weekday, date, year and minute', () => {
  expect(format.exact('2026-11-20T08:14:00.000Z')).toBe('fredag 20. november 2026 kl. 09:14');
});

test.each(['nb', 'nn', 'en'] as const)('a list in %s is said as everybody says it', (chosen) => {
  language = chosen;
  const lists = new Intl.ListFormat({ nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' }[chosen], { type: 'conjunction' });
  for (const items of [[], ['Plan'], ['Plan', 'Vei'], ['Plan', 'Vei', 'Drift']])
    expect(format.list(items)).toBe(lists.format(items));
});

test.each([
  [0, 0],
  [13_500, 0.5],
  [27_000, 1],
  [67_500, 2.5],
  [94_000, 3],
  [162_000, 6],
])('%d working seconds of days of 27 000 are %d', (seconds, n) => {
  expect(format.workdays(seconds, 27_000)).toBe(`common.workdays ${n}`);
});
