import type { OpportunitySubject, ReadyTeam, Seat } from '@vertskap/contract';
import type { Actor } from '../../organisations/actor.rules.js';

/** The team and the list are put together by those who answer for opportunities. */
export const mayPrepare = ({ role }: Pick<Actor, 'role'>): boolean => role === 'coordinator' || role === 'director';

/** Who is asked is known to those who work with needs inside the house. */
export const readsTeam = ({ role }: Pick<Actor, 'role'>): boolean =>
  mayPrepare({ role }) || role === 'case_handler' || role === 'sector_leader';

/** Somebody who can be asked: `key` as the team names them, by membership or by lending. */
export type Candidate = {
  key: string;
  membershipId: string;
  name: string;
  unit: string;
  role: Actor['role'];
  /** Null for whom a neighbour lends. */
  sectorId: string | null;
};
/** What of an opportunity decides who can be asked; `named`: memberships that read it where it is restricted. */
export type Chance = { restricted: boolean; named: string[]; subjects: OpportunitySubject[] };
export type NewCall = { seat: number; place: number; candidate: Candidate };

/**
 * Who is asked first: of each seat that is for these subjects and has not been asked, the first who can. Somebody who was asked already
 * holds this seat too, until their hour is over and they have said nothing.
 */
export function firstCalls(
  team: ReadyTeam,
  chance: Chance,
  before: Called[],
  staff: Map<string, Candidate>,
): NewCall[] {
  const calls: NewCall[] = [];
  const asked = new Set(before.map(({ membershipId }) => membershipId));
  const silent = new Set(before.filter((call) => call.silent).map(({ membershipId }) => membershipId));
  const there = new Map([...staff].filter(([, { membershipId }]) => !silent.has(membershipId)));
  team.seats.forEach((seat, i) => {
    if (before.some((call) => call.seat === i) || !concerns(seat, chance.subjects)) return;
    const first = nextIn(seat, -1, chance, there);
    if (!first || asked.has(first.candidate.membershipId)) return;
    asked.add(first.candidate.membershipId);
    calls.push({ seat: i, ...first });
  });
  return calls;
}
/** Somebody who was asked; `silent`: their hour is over, and they have said nothing. */
export type Called = { seat: number; membershipId: string; silent: boolean };

/** The deputy of whoever sits at a place of a seat and said nothing: the next who can and was not asked; null where nobody is left. */
export function deputyOf(
  team: ReadyTeam,
  { seat, place }: { seat: number; place: number },
  chance: Chance,
  before: Called[],
  staff: Map<string, Candidate>,
): NewCall | null {
  const chairs = team.seats[seat];
  const asked = new Set(before.map(({ membershipId }) => membershipId));
  const free = new Map([...staff].filter(([, { membershipId }]) => !asked.has(membershipId)));
  const next = chairs && nextIn(chairs, place, chance, free);
  return next ? { seat, ...next } : null;
}

const concerns = (seat: Seat, subjects: OpportunitySubject[]): boolean =>
  seat.subjects.length === 0 || seat.subjects.some((subject) => subjects.includes(subject));

function nextIn(
  seat: Seat,
  after: number,
  chance: Chance,
  staff: Map<string, Candidate>,
): Omit<NewCall, 'seat'> | null {
  for (const [place, key] of seat.people.entries()) {
    const candidate = staff.get(key);
    if (place > after && candidate && canBeAsked(seat, candidate, chance)) return { place, candidate };
  }
  return null;
}

/**
 * Still in that sector, or lent and of a role that can answer; of a restricted need only those who read it, for nobody else may know that
 * there is one.
 */
function canBeAsked(seat: Seat, { sectorId, role, membershipId }: Candidate, { restricted, named }: Chance): boolean {
  if (seat.of === 'neighbours') return !restricted && readsTeam({ role });
  return sectorId === seat.sectorId && (!restricted || role === 'coordinator' || named.includes(membershipId));
}
