import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dateOf, dayOf, weekdayOf } from './dates.rules.js';
import { zoneOf } from './zone.rules.js';

const ZONES = [
  'Europe/Oslo',
  'UTC',
  'America/New_York',
  'America/Havana',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Africa/Casablanca',
  'America/Boa_Vista',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];
const from = Date.UTC(1975, 0, 1) / 1000;
const to = Date.UTC(2075, 0, 1) / 1000;

test('offsets are those of Temporal', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: from, max: to }), (id, second) => {
      const temporal = Temporal.Instant.fromEpochMilliseconds(second * 1000).toZonedDateTimeISO(id);
      expect(zoneOf(id).offsetAt(second * 1000)).toBe(temporal.offsetNanoseconds / 1e6);
    }),
    { numRuns: 2000 },
  );
});

test('no change of offset is missed, however short it held', () => {
  for (const id of ['Asia/Gaza', 'America/Boa_Vista', 'Europe/Oslo', 'Africa/Casablanca', 'Pacific/Apia']) {
    const end = Temporal.ZonedDateTime.from(`2060-01-01T00:00[${id}]`);
    let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`1990-01-01T00:00[${id}]`);
    for (at = at.getTimeZoneTransition('next'); at && Temporal.ZonedDateTime.compare(at, end) < 0;) {
      const ms = at.epochMilliseconds;
      expect([id, zoneOf(id).offsetAt(ms)]).toEqual([id, at.offsetNanoseconds / 1e6]);
      expect([id, zoneOf(id).offsetAt(ms - 1000)]).toEqual([id, at.subtract({ seconds: 1 }).offsetNanoseconds / 1e6]);
      at = at.getTimeZoneTransition('next');
    }
  }
});

test('wall times become the instants that Temporal finds, also around changes', () => {
  const seconds = fc.oneof(
    fc.integer({ min: from, max: to }),
    // Near the changes of several of the zones.
    fc
      .tuple(
        fc.constantFrom(
          '2026-03-29T02:30',
          '2026-10-25T02:30',
          '2026-11-01T00:30',
          '2026-03-08T00:30',
          '2011-12-30T12:00',
        ),
        fc.integer({ min: -90_000, max: 90_000 }),
      )
      .map(([wall, shift]) => Date.parse(`${wall}Z`) / 1000 + shift),
  );
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), seconds, (id, second) => {
      const wall = new Date(second * 1000).toISOString().slice(0, 19);
      const temporal = (disambiguation: 'compatible' | 'later'): number =>
        Temporal.PlainDateTime.from(wall).toZonedDateTime(id, { disambiguation }).epochMilliseconds;
      expect(zoneOf(id).instantOf(second * 1000, 'first')).toBe(temporal('compatible'));
      expect(zoneOf(id).instantOf(second * 1000, 'last')).toBe(temporal('later'));
    }),
    { numRuns: 3000 },
  );
});

test('the order in which dates are asked about makes no difference', () => {
  const forward = zoneOf('Europe/Lisbon');
  const years = [2030, 1980, 2050, 1990, 2010];
  const asked = years.map((year) => forward.offsetAt(Date.UTC(year, 6, 1)));
  expect(asked).toEqual(
    years.map((year) => Temporal.ZonedDateTime.from(`${year}-07-01T00:00[Europe/Lisbon]`).offsetNanoseconds / 1e6),
  );
});

test('an unknown zone is refused', () => {
  expect(() => zoneOf('Europe/Bodo')).toThrow(RangeError);
  expect(() => zoneOf('Europe/Oslo').offsetAt(NaN)).toThrow(RangeError);
});

test('dates and days of the week over four centuries', () => {
  const wrongDays: number[] = [];
  for (let day = dayOf('1900-01-01'); day <= dayOf('2299-12-31'); day++) {
    const date = new Date(day * 86_400_000);
    const right =
      dateOf(day) === date.toISOString().slice(0, 10) &&
      dayOf(dateOf(day)) === day &&
      weekdayOf(day) === (date.getUTCDay() + 6) % 7;
    if (!right) wrongDays.push(day);
  }
  expect(wrongDays).toEqual([]);
  for (const wrong of [
    '2026-02-29',
    '2026-13-01',
    '2026-1-01',
    '2026-00-10',
    '2026-04-31',
    '2100-02-29',
    '2026/01/01',
    '2026-01-00',
    'x',
    '2026-01-01T',
  ])
    expect(() => dayOf(wrong)).toThrow(RangeError);
});
