import type { CommitmentView, PromiseDeed } from '@vertskap/contract';
import { authorOf, changedPromises } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { append, beyond, type Entry, rows, sql, type Tx } from '@vertskap/platform';
import type { Place } from './places.js';

/** `changed`: the ids of all that are new or changed, that of the promise itself the last. */
type Told = { deed: PromiseDeed; promise: CommitmentView; dueOn: string; changed: string[] };

/**
 * Tells those who speak for the other side, and the house its coordinators; rings where the ledger is read, and at the meeting it came from. The
 * other side of an association is one municipality, that of a municipality one association.
 */
export async function tellOfPromise(
  tx: Tx,
  now: Date,
  actor: Actor,
  { municipalityId, associationId, clientKey }: Omit<Place, 'spaceId'> & { clientKey: string },
  { deed, promise, dueOn, changed }: Told,
): Promise<void> {
  const data = { deed, commitmentId: promise.id, dueOn, by: authorOf(actor) };
  const others =
    actor.side === 'municipality'
      ? sql`m.role = 'association_representative' and m.association_id = ${associationId}`
      : sql`m.role = 'coordinator' and m.municipality_id = ${municipalityId}`;
  const told = await beyond(tx, 'telling', () =>
    rows<{ membershipId: string }>(
      tx,
      sql`insert into notification (membership_id, kind, data, at)
          select m.id, 'promise', ${JSON.stringify(data)}::jsonb, ${now} from membership m
          where ${others} and m.valid_from <= ${now} and ${now} < m.valid_to and m.person_id <> ${actor.personId} returning membership_id as "membershipId"`,
    ),
  );
  const entries: [Entry, ...Entry[]] = [
    ...(await changedPromises(tx, deed, changed)),
    ...told.map(({ membershipId }): Entry => ({
      stream: `membership/${membershipId}`,
      event: { kind: 'notified', needId: null },
    })),
  ];
  const { agreedAt } = promise;
  if (agreedAt)
    entries.push({
      stream: `meeting/${agreedAt.meetingId}`,
      event: { kind: 'meeting.touched', meetingId: agreedAt.meetingId },
    });
  const { membershipId, personId } = actor;
  await append(tx, now, { membershipId, personId, clientKey }, entries);
}
