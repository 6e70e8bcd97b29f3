import type { Actor } from '../actor.rules.js';
import { append, Refusal, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { type Change, type Place, placeOf, streamOf } from './administration.rules.js';

/** The place whose people this actor administers. Throws `not_allowed` for everybody else. */
export function administeredBy(actor: Actor): Place {
  const place = placeOf(actor);
  if (!place) throw new Refusal('not_allowed', 'This is not yours to administer.');
  return place;
}

/** The same, and whoever changes the people of one place takes turns: so that two last administrators cannot end each other. */
export async function lockPlace(tx: Tx, actor: Actor): Promise<Place> {
  const place = administeredBy(actor);
  const table = place.municipalityId === null ? sql`association` : sql`municipality`;
  await rows(
    tx,
    sql`select 1 from ${table} where id = ${place.municipalityId ?? place.associationId} for no key update`,
  );
  return place;
}

/**
 * Keeps in the history of a place who did what to whom; never an address, since the whole place may read it. How it was before
 * and is now stands in the audit trail alone.
 */
export async function record(
  tx: Tx,
  now: Date,
  actor: Actor,
  place: Place,
  change: Change,
  audited: { old?: unknown; new?: unknown } = {},
): Promise<void> {
  const by = { name: actor.name, side: actor.side, unit: actor.unit };
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey: crypto.randomUUID() };
  await append(tx, now, doer, [{ stream: streamOf(place), event: { kind: 'people.changed', ...change, by }, audited }]);
}

/** Rows (named by their alias) that belong to a place. */
export const inPlace = (alias: Sql, { municipalityId, associationId }: Place): Sql =>
  municipalityId === null
    ? sql`${alias}.association_id = ${associationId}`
    : sql`${alias}.municipality_id = ${municipalityId}`;

/** When a day begins and ends where the municipalities are; null is without limit. */
export const dayBegins = (date: string | null): Sql =>
  sql`coalesce(${date}::date::timestamp at time zone 'Europe/Oslo', '-infinity')`;
export const dayEnds = (date: string | null): Sql =>
  sql`coalesce((${date}::date + 1)::timestamp at time zone 'Europe/Oslo', 'infinity')`;
/** The same back: the first and the last day of a row with valid_from and valid_to. */
export const firstDay = (alias: Sql): Sql =>
  sql`(nullif(${alias}.valid_from, '-infinity') at time zone 'Europe/Oslo')::date::text`;
export const lastDay = (alias: Sql): Sql =>
  sql`((nullif(${alias}.valid_to, 'infinity') - interval '1 microsecond') at time zone 'Europe/Oslo')::date::text`;
