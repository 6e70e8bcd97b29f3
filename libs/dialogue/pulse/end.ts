import type { EndPulse } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { reused } from '@vertskap/needs';
import { append, eventOfKey, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { asker } from './ask.js';

/**
 * Closes a question before its day: what came of it is shown as ever; or withdraws it, and nothing that was answered is kept. From now on its links
 * lead nowhere, and the worker does the rest. A repeat does nothing more. Throws `not_allowed` as `askPulse` does, `not_found` for one that
 * another association asked, `wrong_state` for one that is over, and `key_reused`.
 */
export async function endPulse(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  { clientKey, withdrawn }: EndPulse,
): Promise<void> {
  const associationId = asker(actor);
  const asked = await row<{ open: boolean; municipalityIds: string[] }>(
    tx,
    sql`select p.closed_at is null and ${now} < p.closes_at as open, p.municipality_ids as "municipalityIds"
        from pulse p where p.id = ${id} and p.association_id = ${associationId} and p.withdrawn_at is null for no key update`,
  );
  const done = (await eventOfKey(tx, actor.personId, clientKey))?.event;
  const deed = withdrawn ? ('withdrawn' as const) : ('ended' as const);
  if (done && !(done.kind === 'pulses.changed' && done.deed === deed && done.pulseId === id)) throw reused();
  if (done) return;
  if (!asked) throw notFound();
  if (!asked.open) throw new Refusal('wrong_state', 'This question is over.');
  await rows(
    tx,
    sql`update pulse set closes_at = greatest(${now}::timestamptz, at + interval '1 millisecond'), withdrawn_at = ${withdrawn ? now : null} where id = ${id}`,
  );
  const { membershipId, personId } = actor;
  const event = { kind: 'pulses.changed' as const, deed, pulseId: id };
  await append(tx, now, { membershipId, personId, clientKey }, [
    { stream: `association/${associationId}`, event },
    ...asked.municipalityIds.map((one) => ({ stream: `municipality/${one}` as const, event })),
  ]);
}
