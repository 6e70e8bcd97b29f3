import type { LiveEvent } from '@vertskap/contract';
import { type Listed, listsInside, reused } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { append, type Entry, eventOfKey, type Tx, violates } from '@vertskap/platform';

/** A deed that only those who handle the need hear of: they fetch what it changed anew. Business hears nothing. */
export type InternalEvent = Extract<
  LiveEvent,
  { kind: 'consultations.changed' | 'assignment.changed' | 'opportunity.moved' }
>;

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

type Told = Listed & { id: string };

/** Tells those who handle the needs, and the lists that they are in; takes the streams' counters, so call it last. */
export async function tell(
  tx: Tx,
  now: Date,
  actor: Actor,
  clientKey: string,
  needs: [Told, ...Told[]],
  event: InternalEvent,
  audited: Entry['audited'] = {},
): Promise<void> {
  const entryOf = ({ id }: Told) => ({ stream: `need/${id}/internal`, event, audited }) as Entry;
  const [first, ...others] = needs;
  const touched = new Map(needs.flatMap((need) => listsInside(need).map((stream) => [stream, need.id] as const)));
  const rings = [...touched].map(([stream, needId]): Entry => ({ stream, event: { kind: 'need.touched', needId } }));
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey };
  await appendOnce(tx, now, doer, [entryOf(first), ...others.map(entryOf), ...rings]);
}

/** `append` where the need is locked, so that copies take turns: another need had the key in the same instant. Throws `key_reused`. */
export async function appendOnce(...what: Parameters<typeof append>): Promise<void> {
  await append(...what).catch((error: unknown) => {
    throw violates(error, 'event_once_per_key') ? reused() : error;
  });
}
