import { expect, test } from '@jest/globals';
import { type Called, type Candidate, firstCalls } from './team.rules.js';

const names = ['kari', 'anders', 'hege'];
const staff = new Map(
  names.map((key): [string, Candidate] => [
    key,
    { key, membershipId: key, name: key, unit: 'Plan', role: 'case_handler', sectorId: 'plan' },
  ]),
);
/** `seat place who` of each call; each seat is who sits in it, all of one sector. */
const first = (seats: string[], before: Called[]) =>
  firstCalls(
    {
      seats: seats.map((people) => ({ of: 'sector', sectorId: 'plan', subjects: [], people: people.split(' ') })),
      phone: null,
    },
    { restricted: false, named: [], subjects: [] },
    before,
    staff,
  ).map(({ seat, place, candidate }) => `${seat} ${place} ${candidate.key}`);
const asked = (membershipId: string, silent = false): Called => ({ seat: 0, membershipId, silent });

test('whoever is asked for one seat holds the next of theirs too, and nobody else is asked for it', () => {
  expect(first(['kari anders', 'kari hege'], [])).toEqual(['0 0 kari']);
  expect(first(['kari anders', 'kari hege'], [asked('kari')])).toEqual([]);
});

test('a seat that somebody held and was silent for goes to the next who is not silent, who may hold it already', () => {
  const before = [asked('kari', true), asked('anders')];
  expect(first(['kari anders', 'kari hege'], before)).toEqual(['1 1 hege']);
  expect(first(['kari anders', 'kari anders hege'], before)).toEqual([]);
  const none = [asked('kari', true), asked('anders', true)];
  expect(first(['kari anders', 'kari anders hege'], none)).toEqual(['1 2 hege']);
  expect(first(['kari', 'kari'], [asked('kari', true)])).toEqual([]);
});
