import type { Referral, ReferralDeed } from '@vertskap/contract';
import { reused } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { append, type Entry, eventOfKey, type Tx } from '@vertskap/platform';

type Between = { fromId: string; toId: string; associationId: string; inside: boolean };

/**
 * That there is something to fetch anew, to both municipalities and the association; what it is does not travel. `inside`: the neighbour
 * knows of it, or did until now. Takes the streams' counters, so call it last.
 */
export async function ring(
  tx: Tx,
  now: Date,
  actor: Actor,
  deed: ReferralDeed,
  { fromId, toId, associationId, inside }: Between,
  clientKey: string = crypto.randomUUID(),
): Promise<void> {
  const event = { kind: 'referrals.changed' as const, deed };
  const streams: Entry['stream'][] = [
    `municipality/${fromId}`,
    `association/${associationId}`,
    ...(inside ? ([`coordinators/${toId}`, `municipality/${toId}`] as const) : []),
  ];
  const own = actor.associationId ? `association/${actor.associationId}` : `municipality/${actor.municipalityId}`;
  const [first, ...others] = streams.toSorted((a, b) => Number(b === own) - Number(a === own));
  if (!first) return;
  const entryOf = (stream: Entry['stream']) => ({ stream, event }) as Entry;
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey };
  await append(tx, now, doer, [entryOf(first), ...others.map(entryOf)]);
}

export const between = ({ from, to, association }: Referral, inside: boolean): Between => ({
  fromId: from.id,
  toId: to.id,
  associationId: association.id,
  inside,
});

/** Whether this key proposed something before. Throws `key_reused` where it did something else. */
export async function proposedBefore(tx: Tx, actor: Actor, clientKey: string): Promise<boolean> {
  const done = await eventOfKey(tx, actor.personId, clientKey);
  if (done && done.event.kind !== 'referrals.changed') throw reused();
  return done !== undefined;
}
