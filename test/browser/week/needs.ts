import { raise } from '../../harness/deeds.js';
import type { Week } from './week.js';

/** The needs of the week: those that lay there before it, and those that are raised on Monday and on Friday. */
export const POWER = { number: 'B-1001', title: 'Strøm til torget' };
export const EXIT = { number: 'B-1002', title: 'Avkjørsel ved kaia' };
export const SAME = { number: 'B-1003', title: 'Avkjøring på kaia' };
export const WASTE = { number: 'B-1004', title: 'Renovasjon i Havnegata' };
export const SIGN = { number: 'B-1005', title: 'Skilt i Strandgata' };
export const CHANCE = { number: 'B-1006', title: 'Et datasenter ser etter tomt' };

export const addressOf = ({ number }: { number: string }): string => `/b/${number.slice(2)}`;

/** What was raised in the two weeks before: one that roads let lie, two that say the same, and one for planning. */
export async function before({ stage: { house, time }, place }: Week): Promise<void> {
  await time.to('2031-01-27 10:00');
  await raise(await house.as(place.leader), place, { title: POWER.title, askedSectorId: place.roads });
  await time.to('2031-01-31 10:00');
  const friday = await house.as(place.leader);
  const body = 'Lastebilene kommer ikke ut fra kaia uten å rygge over fortauet ved fiskebruket.';
  await raise(friday, place, { title: EXIT.title, body, askedSectorId: null });
  await raise(friday, place, { title: SAME.title, body, askedSectorId: null });
  await raise(friday, place, { title: WASTE.title, body: 'Dunkene tømmes ikke før klokka ti.' });
}
