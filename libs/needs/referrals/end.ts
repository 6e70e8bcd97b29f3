import { rows, type Said, sql, type Tx } from '@vertskap/platform';
import type { Doer } from '../need.rules.js';
import type { Outcome } from '../outcome.rules.js';

/**
 * Needs that are open no more go to no neighbour: what was under way is over, and whoever was asked reads nothing more of it, and hears
 * that there is something to fetch anew.
 */
export async function endReferrals(tx: Tx, done: { actor: Doer; outcome: Outcome }[]): Promise<Said[]> {
  const over = new Map(done.flatMap((d) => (d.outcome.unreferred ? [[d.outcome.need.id, d]] : [])));
  const ended = await rows<{ needId: string; toId: string; was: string }>(
    tx,
    sql`update referral r set state = 'withdrawn' from (
          select id, state as was from referral where need_id = any(${[...over.keys()]}::uuid[]) and state in ('asked', 'offered') for no key update) u
        where r.id = u.id returning r.need_id as "needId", r.to_municipality_id as "toId", u.was`,
  );
  return ended.flatMap(({ needId, toId, was }) => {
    const by = over.get(needId);
    if (!by || was !== 'offered') return [];
    const { membershipId, personId } = by.actor;
    const event = { kind: 'referrals.changed', deed: 'withdrawn' } as const;
    return [{ stream: `coordinators/${toId}` as const, event, at: by.outcome.need.changedAt, membershipId, personId }];
  });
}
