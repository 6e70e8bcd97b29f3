import { api, type OpportunitySubject, type ReadyTeam } from '@vertskap/contract';
import { callDue } from '@vertskap/notifications';
import type { DataSource } from '@vertskap/platform';
import { key, raise } from './deeds.js';
import type { House } from './house.js';
import type { Place, TestPerson } from './places.js';
import { roundTheClock } from './round-the-clock.js';
import type { Visitor } from './visitor.js';

/** A seat of a sector, and who sits in it, in order. */
export const sector = (
  sectorId: string,
  people: TestPerson[],
  subjects: OpportunitySubject[] = [],
): ReadyTeam['seats'][number] => ({
  of: 'sector',
  sectorId,
  subjects,
  people: people.map(({ membershipId }) => membershipId),
});

/** Puts the ready team together. */
export const prepare = async (
  by: Visitor,
  seats: ReadyTeam['seats'],
  expectedVersion = 0,
  phone: string | null = null,
) => by.call(api.changeReadyTeam, { body: { seats, phone, expectedVersion } });
export const HOUR = 3_600_000;
export const inHours = (hours: number): Date => new Date(Date.now() + hours * HOUR);

/** As many workers as will. */
export const callTeams = async (server: DataSource, now = new Date()): Promise<void> => {
  await Promise.all(Array.from({ length: 4 }, () => callDue(server, now, 50)));
  while ((await callDue(server, now, 50)) > 0);
};

/** The part of the need that its team reads. */
export const opportunity = async (by: Visitor, id: string) => (await by.call(api.opportunity, { params: { id } })).body;

/** Who was asked, in which place, and how it went: `Kari 0 in time`. */
export const calls = async (by: Visitor, id: string) =>
  (await opportunity(by, id)).calls.map(({ name, place, confirmedAt, lapsedAt, calledOffAt, answerBy }) =>
    [
      name,
      place,
      confirmedAt ? (confirmedAt <= answerBy ? 'in time' : 'late') : '',
      lapsedAt ? 'lapsed' : '',
      calledOffAt ? 'off' : '',
    ]
      .filter((it) => it !== '')
      .join(' '),
  );

/** What somebody was told of the team. */
export const told = async (by: Visitor) =>
  (await by.call(api.notifications, { query: {} })).body.notifications.flatMap(({ need, what }) =>
    what.kind === 'team_call' ? [{ need: need?.id ?? null, ...what }] : [],
  );

/** Somebody is on what they were asked last. */
export const confirm = async (by: Visitor) => {
  const [call] = (await by.call(api.myTeamCalls)).body.calls;
  return by.call(api.confirmCall, { params: { id: call!.id }, body: key() });
};

/** A place whose promises for opportunities run round the clock, and its people. */
export async function aReadyPlace(house: House) {
  const place = await house.aPlace();
  const names = ['leader', 'coordinator', 'planner', 'planLeader', 'roadman', 'director', 'mayor'] as const;
  const people = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await house.as(place[name])] as const)),
  ) as Record<(typeof names)[number], Visitor>;
  await roundTheClock(people.director);
  return { place, ...people };
}

/** An opportunity is raised. */
export const chance = (leader: Visitor, place: Place, over = {}) =>
  raise(leader, place, {
    kind: 'opportunity',
    askedSectorId: null,
    title: 'Et firma ser etter tomt',
    body: 'Snart.',
    theme: null,
    ...over,
  });
