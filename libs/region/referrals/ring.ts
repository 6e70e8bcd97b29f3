import type { Referral, ReferralDeed, Stream } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { append, type Entry, type Tx } from '@vertskap/platform';

/** What a deed was about, for the trail of whoever did it: to the neighbour the number of the need is none of its business. */
type About = { need: string; to: string } | { from: string };
/** `there`: who at the neighbour knows of it, or did until now; `besides`: neighbours that were asked for their part in it, until now. */
type Between = {
  fromId: string;
  toId: string | null;
  associationId: string;
  there: 'nobody' | 'coordinators' | 'staff';
  besides?: string[];
  about: About;
};

/**
 * That there is something to fetch anew, to the giver, the association and whoever knows of it at the neighbour; what it is does not
 * travel. Takes the streams' counters, so call it last.
 */
export async function ring(
  tx: Tx,
  now: Date,
  actor: Actor,
  deed: ReferralDeed,
  { fromId, toId, associationId, there, besides = [], about }: Between,
  clientKey: string = crypto.randomUUID(),
): Promise<void> {
  const event = { kind: 'referrals.changed' as const, deed };
  const neighbour: Record<typeof there, Stream[]> = {
    nobody: [],
    coordinators: [`coordinators/${toId}`],
    staff: [`municipality/${toId}`],
  };
  const asked = besides.map((id): Stream => `coordinators/${id}`);
  const heard: Stream[] = [`municipality/${fromId}`, `association/${associationId}`, ...neighbour[there], ...asked];
  const isOwn = (stream: Stream) => stream.endsWith(`/${actor.associationId ?? actor.municipalityId}`);
  const [own, ...others] = heard.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  if (!own) return;
  const entryOf = (stream: Stream) => ({ stream, event }) as Entry;
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey };
  await append(tx, now, doer, [{ ...entryOf(own), audited: { new: about } }, ...others.map(entryOf)]);
}

/** Of one that its doer sees; only who gives it, or raised the need, sees which need it is. */
export const between = ({ from, to, association, need }: Referral, there: Between['there']): Between => ({
  fromId: from.id,
  toId: to.id,
  associationId: association.id,
  there,
  about: need ? { need: need.number, to: to.name } : { from: from.name },
});
