import { rows, type Said, sql, type Sql, type Tx } from '@vertskap/platform';
import type { Doer } from '../need.rules.js';
import type { Outcome } from '../outcome.rules.js';
import { stopOwed } from './contribution-clocks.js';

/**
 * Needs that are open no more go to no neighbour, and nobody's part in the answer is waited for: what was under way is over, and whoever was asked
 * reads nothing more of it, and hears that there is something to fetch anew.
 */
export async function endReferrals(tx: Tx, done: { actor: Doer; outcome: Outcome }[]): Promise<Said[]> {
  const said: Said[] = [];
  const over = new Map(done.flatMap((d) => (d.outcome.unreferred ? [[d.outcome.need.id, d]] : [])));
  for (const [needId, { actor, outcome }] of over) {
    const { membershipId, personId } = actor;
    const at = outcome.need.changedAt;
    const event = { kind: 'referrals.changed', deed: 'withdrawn' } as const;
    const ended = await endUnderWay(tx, at, sql`u.need_id = ${needId}`);
    for (const { toId, was } of ended)
      if (was === 'offered') said.push({ stream: `coordinators/${toId}`, event, at, membershipId, personId });
  }
  return said;
}

type Ended = { id: string; purpose: string; fromId: string; toId: string; associationId: string; was: string };

/** What is under way of these (as `u`, a referral) is over, and the clocks of neighbours that were asked have stopped. Returns what it was. */
export async function endUnderWay(tx: Tx, now: Date, which: Sql): Promise<Ended[]> {
  const ended = await rows<Ended>(
    tx,
    sql`update referral r set state = 'withdrawn' from (
          select id, state as was from referral u where state in ('asked', 'offered') and ${which} for no key update) u
        where r.id = u.id returning r.id, r.purpose, r.from_municipality_id as "fromId", r.to_municipality_id as "toId",
          r.association_id as "associationId", u.was`,
  );
  const owed = ended.flatMap(({ id, purpose, was }) => (purpose === 'contribute' && was === 'offered' ? [id] : []));
  if (owed.length > 0) await stopOwed(tx, now, owed, 'over');
  return ended;
}
