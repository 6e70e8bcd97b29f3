import type { Mentionable, MentionOf } from '@vertskap/contract';
import { type Actor, loadActors } from '@vertskap/organisations';
import { eventOfKey, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { loadSituation } from '../needs.js';
import { visibleTo } from '../visible.js';
import { isMentionable, mayBeMentioned, mayMention, named } from './mention.rules.js';

/** Whom an actor can mention on a need: people and sectors that read it, by name. Throws `not_found` for whoever mentions nobody. */
export async function mentionable(tx: Tx, now: Date, actor: Actor, needId: string): Promise<Mentionable[]> {
  const need = (await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`))
    ? (await loadSituation(tx, needId))?.need
    : undefined;
  if (!need || !mayMention(actor, need)) throw notFound();
  const house = await rows<{ id: string }>(
    tx,
    sql`select id from membership where municipality_id = ${need.municipalityId} and valid_from <= ${now} and ${now} < valid_to and id <> ${actor.membershipId}
          and (role in ('coordinator', 'director') or sector_id = any(${[...need.sectors, ...need.asked]}::uuid[]))`,
  );
  const people = await loadActors(
    tx,
    house.map(({ id }) => id),
    now,
  );
  const sectors = await rows<{ id: string; name: string }>(
    tx,
    sql`select id, name from sector where municipality_id = ${need.municipalityId}`,
  );
  return [
    ...sectors
      .filter(({ id }) => isMentionable(id, need))
      .map(({ id, name }): Mentionable => ({ kind: 'sector', id, name, unit: null })),
    ...people
      .filter((who) => mayBeMentioned(who, need))
      .map(({ membershipId: id, name, unit }): Mentionable => ({ kind: 'person', id, name, unit })),
  ].sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/** Those whom a text mentions. Throws `invalid_input` for somebody whom this actor cannot mention here. */
export async function mentionsIn(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  { body, mentions = [] }: { body: string; mentions?: MentionOf[] | undefined },
): Promise<Mentionable[]> {
  if (mentions.length === 0) return [];
  const message = 'There is nobody like that whom you can mention here.';
  const nobody = () => new Refusal('invalid_input', message, [{ path: 'body.mentions', code: 'unknown', message }]);
  const known = await mentionable(tx, now, actor, needId).catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'not_found' ? nobody() : error;
  });
  const chosen = mentions.map(({ kind, id }) => known.find((it) => it.kind === kind && it.id === id));
  if (chosen.includes(undefined)) throw nobody();
  return named(
    body,
    chosen.filter((it) => it !== undefined),
  );
}

/** The same for a deed with a key. What was done already is not asked again: whom it mentioned may have left. */
export const mentionsOnce = async (
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  said: { clientKey: string; body: string; mentions?: MentionOf[] | undefined },
): Promise<Mentionable[]> =>
  (await eventOfKey(tx, actor.personId, said.clientKey)) ? [] : mentionsIn(tx, now, actor, needId, said);
