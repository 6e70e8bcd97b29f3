import { describe, expect, test } from '@jest/globals';
import { townHall } from '../../clocks/working-time.js';
import { usualFor } from '../settings/preferences.rules.js';
import { inHours, levelOfWhat, sendAt, cannotWait } from './timing.rules.js';

const calendar = townHall('town-hall');
const staff = usualFor('case_handler');
const business = usualFor('association_representative');
/** On the wall in Oslo in winter. */
const at = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+01:00`);
const never = { mail: null, push: null };
const asked = { now: at('2026-03-04 10:00'), lastSent: never, pushes: false, muted: false, calendar };

describe('staff are disturbed in their hours only', () => {
  test.each([
    ['in the hours: at once', '2026-03-04 10:00', '2026-03-04 10:00'],
    ['before them: when they begin', '2026-03-04 06:10', '2026-03-04 08:00'],
    ['at their end: the next day', '2026-03-04 16:00', '2026-03-05 08:00'],
    ['on Friday evening: on Monday', '2026-03-06 17:00', '2026-03-09 08:00'],
    ['on Christmas Eve after hours: past the holidays', '2026-12-24 20:00', '2026-12-28 08:00'],
  ])('%s', (_, wall, expected) => expect(inHours(at(wall), staff.hours, calendar)).toEqual(at(expected)));

  test('a day on which the municipality is closed is a day off', () => {
    const closed = { ...calendar, closedDays: [{ date: '2026-03-05' }] };
    expect(inHours(at('2026-03-04 17:00'), staff.hours, closed)).toEqual(at('2026-03-06 08:00'));
  });

  test('who chose Saturday is disturbed on Saturday, though the town hall is closed', () => {
    const hours = { days: ['sat' as const], from: '10:00', to: '12:00' };
    expect(inHours(at('2026-03-04 10:00'), hours, calendar)).toEqual(at('2026-03-07 10:00'));
  });

  test('business is told at any time, until somebody chooses otherwise', () =>
    expect(inHours(at('2026-03-07 23:00'), business.hours, calendar)).toEqual(at('2026-03-07 23:00')));
});

describe('when the mail goes', () => {
  const minutes = (n: number): Date => new Date(asked.now.getTime() + n * 60_000);

  test('what interrupts goes at once, what is bundled waits for a quarter of an hour', () => {
    expect(sendAt({ ...asked, level: 'interrupts', preferences: business }).mail).toEqual(minutes(0));
    expect(sendAt({ ...asked, level: 'bundled', preferences: business }).mail).toEqual(minutes(15));
  });

  test('one mail per need and quarter of an hour, also of what interrupts', () => {
    const preferences = business;
    expect(
      sendAt({ ...asked, level: 'interrupts', preferences, lastSent: { ...never, mail: minutes(-5) } }).mail,
    ).toEqual(minutes(10));
    expect(
      sendAt({ ...asked, level: 'interrupts', preferences, lastSent: { ...never, mail: minutes(-20) } }).mail,
    ).toEqual(minutes(0));
  });

  test('nothing goes of what is muted, unwanted, or for the summary', () => {
    const off = { ...business, mail: { ...business.mail, bundled: false } };
    expect(sendAt({ ...asked, level: 'digest', preferences: business }).mail).toBeNull();
    expect(sendAt({ ...asked, level: 'bundled', preferences: off }).mail).toBeNull();
    expect(sendAt({ ...asked, level: 'interrupts', preferences: off }).mail).toEqual(minutes(0));
    expect(sendAt({ ...asked, level: 'interrupts', preferences: business, muted: true }).mail).toBeNull();
  });

  test('where there is a device, what interrupts is pushed at once, and the mail waits until it could have been read', () => {
    const there = { ...asked, pushes: true, preferences: business };
    expect(sendAt({ ...there, level: 'interrupts' })).toEqual({ push: minutes(0), mail: minutes(15) });
    expect(sendAt({ ...there, level: 'bundled' })).toEqual({ push: null, mail: minutes(15) });
    expect(sendAt({ ...there, level: 'digest' })).toEqual(never);
    expect(sendAt({ ...there, level: 'interrupts', muted: true })).toEqual(never);
  });

  test('pushes keep the hours too, and come at most once per need and quarter of an hour', () => {
    const there = { ...asked, pushes: true, preferences: business, level: 'interrupts' as const };
    expect(sendAt({ ...there, lastSent: { ...never, push: minutes(-5) } }).push).toEqual(minutes(10));
    expect(sendAt({ ...there, now: at('2026-03-04 17:00'), preferences: staff }).push).toEqual(at('2026-03-05 08:00'));
  });

  test('who wants no mail is pushed to nevertheless: the device was chosen by itself', () => {
    const preferences = { ...business, mail: { interrupts: false, bundled: false, digest: false } };
    expect(sendAt({ ...asked, pushes: true, preferences, level: 'interrupts' })).toEqual({
      push: minutes(0),
      mail: null,
    });
  });

  test('a deadline that has passed interrupts who owes it; every other step stands on the page', () => {
    const level = (share: number, role: 'case_handler' | 'sector_leader' | 'director') =>
      levelOfWhat({ kind: 'deadline', share }, role);
    expect([50, 80, 100].map((share) => level(share, 'case_handler'))).toEqual(['digest', 'digest', 'interrupts']);
    expect([level(100, 'sector_leader'), level(150, 'director')]).toEqual(['digest', 'digest']);
  });
});

test('whoever is asked to be on an opportunity while their hour runs is told at once; one that runs from the next opening waits', () => {
  const asked = { kind: 'team_call', municipality: 'Kystby', missed: null, next: null, phone: null } as const;
  const now = new Date('2026-03-07T21:00:00Z'); // Saturday night
  const by = (answerBy: string) => ({ ...asked, answerBy });
  expect(cannotWait({ ...by('2026-03-07T22:00:00Z'), step: 'asked' }, now)).toBe(true);
  expect(cannotWait({ ...by('2026-03-07T22:00:00Z'), step: 'deputy' }, now)).toBe(true);
  expect(cannotWait({ ...by('2026-03-07T22:00:00Z'), step: 'lapsed' }, now)).toBe(false);
  expect(cannotWait({ ...by('2026-03-09T08:00:00Z'), step: 'asked' }, now)).toBe(false);
  expect(cannotWait({ kind: 'reply_refused' }, now)).toBe(false);
});
