import type { LiveEvent } from '@vertskap/contract';
import { reused } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { append, type Entry, eventOfKey, type Tx, violates } from '@vertskap/platform';

/** A deed that only those who handle the need hear of: they fetch what it changed anew. Business hears nothing. */
export type InternalEvent = Extract<LiveEvent, { kind: 'consultations.changed' | 'assignment.changed' }>;

/** Whether this key did its work here before. Throws `key_reused` where it did something else. */
export async function toldBefore(
  tx: Tx,
  actor: Actor,
  clientKey: string,
  needId: string,
  kind: InternalEvent['kind'],
): Promise<boolean> {
  const done = await eventOfKey(tx, actor.personId, clientKey);
  if (done && (done.event.kind !== kind || done.stream !== `need/${needId}/internal`)) throw reused();
  return done !== undefined;
}

/** Tells those who handle the needs, and the lists of their municipality; takes the streams' counters, so call it last. */
export async function tell(
  tx: Tx,
  now: Date,
  actor: Actor,
  clientKey: string,
  municipalityId: string,
  needIds: [string, ...string[]],
  event: InternalEvent,
  audited: Entry['audited'] = {},
): Promise<void> {
  const [first, ...others] = needIds.map((id) => ({ stream: `need/${id}/internal`, event, audited }) as Entry);
  const ring: Entry = {
    stream: `municipality/${municipalityId}`,
    event: { kind: 'need.touched', needId: needIds[0] },
  };
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey };
  await append(tx, now, doer, [first ?? ring, ...others, ring]).catch((error: unknown) => {
    // on one need the lock lets copies take turns; so another need had the key in the same instant
    throw violates(error, 'event_once_per_key') ? reused() : error;
  });
}
