import {
  type Clock,
  type Moment,
  planLadder,
  saveClocks,
  type StoredClock,
  storedClock,
  toClock,
} from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { type Entry, rows, type Said, sql, type Tx } from '@vertskap/platform';
import { changedPromises } from '../commitments/logged.js';
import { keepOwed } from '../referrals/contribution-clocks.js';
import { renewed } from './recompute.rules.js';

/**
 * A promise that runs on no need of the municipality, and what another calendar makes of it: the same where nothing changes. In a space, or to the
 * neighbour that asked for a contribution; `where` is the name of either.
 */
export type WithoutNeed = {
  before: Clock;
  after: Clock;
  where: string;
  spaceId: string | null;
  referralId: string | null;
};

/** Promises on no need of the municipality that run keep their budgets; by when that is, another calendar may say otherwise. */
export async function runningWithoutNeed(
  tx: Tx,
  municipalityId: string,
  at: Moment,
  lock?: 'lock',
): Promise<WithoutNeed[]> {
  const query = sql`select ${storedClock} as clock, c.space_id as "spaceId", c.referral_id as "referralId", coalesce(s.name, k.name) as "where"
    from clock c left join space s on s.id = c.space_id left join referral r on r.id = c.referral_id left join municipality k on k.id = r.from_municipality_id
    where c.municipality_id = ${municipalityId} and c.need_id is null and c.stopped_at is null order by c.id`;
  if (lock) await takeTurns(tx, municipalityId);
  const running = await rows<{ clock: StoredClock } & Omit<WithoutNeed, 'before' | 'after'>>(
    tx,
    lock ? sql`${query} for no key update of c` : query,
  );
  return running.map(({ clock, ...whose }) => {
    const before = toClock(clock);
    return { before, after: renewed(before, before.budget, at), ...whose };
  });
}

/** Whoever answers what was asked of a municipality, or agrees that it is asked, locks how it was asked, and then its clock. */
const takeTurns = (tx: Tx, municipalityId: string): Promise<unknown> =>
  rows(
    tx,
    sql`select 1 from referral where to_municipality_id = ${municipalityId} and state in ('asked', 'offered') and purpose = 'contribute' order by id for no key update`,
  );

/** Writes what the change does to them. Returns what the log is to be told: of a space its promises, and of referrals that there is something to fetch anew. */
export async function redueWithoutNeed(tx: Tx, actor: Actor, municipalityId: string, at: Moment): Promise<Said[]> {
  const { membershipId, personId } = actor;
  const running = await runningWithoutNeed(tx, municipalityId, at, 'lock');
  const moved = running.filter(({ before, after }) => before !== after);
  const entries = [
    ...(await redueInSpaces(tx, municipalityId, at, moved)),
    ...(await redueOwed(tx, municipalityId, at, moved)),
  ];
  return entries.map((entry) => ({ ...entry, at: at.now, membershipId, personId }));
}

async function redueInSpaces(tx: Tx, municipalityId: string, { time }: Moment, moved: WithoutNeed[]): Promise<Entry[]> {
  const changes = moved.flatMap(({ after, spaceId }) =>
    spaceId === null
      ? []
      : [{ needId: null, spaceId, municipalityId, clocks: [after], ladder: planLadder(after, time) }],
  );
  if (changes.length === 0) return [];
  await saveClocks(tx, changes);
  const ids = changes.flatMap(({ clocks }) => clocks.map(({ id }) => id));
  return changedPromises(tx, 'recompute', ids);
}

async function redueOwed(tx: Tx, municipalityId: string, { time }: Moment, moved: WithoutNeed[]): Promise<Entry[]> {
  const owed = moved.flatMap(({ after, referralId }) =>
    referralId === null ? [] : [{ referralId, municipalityId, clock: after, time }],
  );
  if (owed.length === 0) return [];
  const heard = (await keepOwed(tx, owed)).flatMap(({ fromId, associationId }): Entry['stream'][] => [
    `municipality/${fromId}`,
    `association/${associationId}`,
  ]);
  const event = { kind: 'referrals.changed', deed: 'recompute' } as const;
  return [...new Set([...heard, `coordinators/${municipalityId}`])].map((stream) => ({ stream, event }) as Entry);
}
