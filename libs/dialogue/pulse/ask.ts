import type { AskPulse, AskPulseAgain } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { append, dateInOslo, notFound, Refusal, row, sql, type Tx, unfit } from '@vertskap/platform';
import { madeBefore } from '../once.js';
import { lastAsked } from './pulses-visible.js';
import { freeFrom, mayAskMembers, unfitClosing } from './pulse.rules.js';

type Words = Pick<AskPulse, 'question' | 'language' | 'theme'> & { seriesId: string | null };

/**
 * Asks all members one question; sent again it is asked once. Whom it goes to is found out when it is sent. Throws `not_allowed` for whoever does not
 * speak for all of them, `wrong_state` where the association asked too short a while ago, `invalid_input`, `key_reused`.
 */
export async function askPulse(
  tx: Tx,
  now: Date,
  actor: Actor,
  { closesOn, clientKey, ...words }: AskPulse,
): Promise<void> {
  const associationId = asker(actor);
  await ask(tx, now, actor, associationId, { closesOn, clientKey }, { ...words, seriesId: null });
}

/** The same question in the same words. Throws also `not_found` for one that another association asked. */
export async function askPulseAgain(tx: Tx, now: Date, actor: Actor, id: string, again: AskPulseAgain): Promise<void> {
  const associationId = asker(actor);
  const before = await row<Words>(
    tx,
    sql`select question, language, theme, series_id as "seriesId" from pulse where id = ${id} and association_id = ${associationId} and withdrawn_at is null`,
  );
  if (!before) throw notFound();
  await ask(tx, now, actor, associationId, again, before);
}

/** The association whose members this actor may ask. Throws `not_allowed`. */
export function asker(actor: Actor): string {
  if (!mayAskMembers(actor) || actor.associationId === null)
    throw new Refusal('not_allowed', 'All members are asked by whoever speaks for all of them.');
  return actor.associationId;
}

async function ask(
  tx: Tx,
  now: Date,
  actor: Actor,
  associationId: string,
  { closesOn, clientKey }: AskPulseAgain,
  { question, language, theme, seriesId }: Words,
): Promise<void> {
  const { membershipId, personId } = actor;
  // whoever asks for an association takes turns, so that two do not ask at once
  await row(tx, sql`select 1 from association where id = ${associationId} for no key update`);
  const before = await madeBefore(
    tx,
    actor,
    clientKey,
    sql`select id, question = ${question} as there from pulse where membership_id = ${membershipId} and client_key = ${clientKey}`,
  );
  if (before) return;
  const fault = unfitClosing(dateInOslo(now), closesOn);
  if (fault) throw unfit('closesOn', fault);
  const last = await row<{ at: Date | null }>(tx, sql`select ${lastAsked(sql`${associationId}::uuid`)} as at`);
  if (freeFrom(last?.at ?? null, now))
    throw new Refusal('wrong_state', 'The members were asked something a short while ago.');
  const id = crypto.randomUUID();
  const asked = await row<{ municipalityIds: string[] }>(
    tx,
    sql`insert into pulse (id, association_id, membership_id, client_key, question, language, theme, series_id, municipality_ids, at, closes_at)
        select ${id}, ${associationId}, ${membershipId}, ${clientKey}, ${question}, ${language}, ${theme}, ${seriesId ?? id},
          array(select distinct m.municipality_id from space_association a join space_municipality m on m.space_id = a.space_id where a.association_id = ${associationId}),
          ${now}, (${closesOn}::date + 1)::timestamp at time zone 'Europe/Oslo'
        returning municipality_ids as "municipalityIds"`,
  );
  const event = { kind: 'pulses.changed' as const, deed: 'asked' as const };
  await append(tx, now, { membershipId, personId, clientKey }, [
    { stream: `association/${associationId}`, event },
    ...(asked?.municipalityIds ?? []).map((one) => ({ stream: `municipality/${one}` as const, event })),
  ]);
}
