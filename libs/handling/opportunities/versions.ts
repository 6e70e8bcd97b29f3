import type { Actor } from '@vertskap/organisations';
import { audit, notFound, raw, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { mayPrepare, readsTeam } from './team.rules.js';

/** What a municipality prepares for opportunities, each in versions of its own. */
export type Prepared = 'ready_team' | 'opportunity_checklist';
export type Version<T> = { version: number; body: T; changed: { at: string; by: string } };

/** The newest version, or one that is named; undefined where there is none. */
export const versionOf = <T>(
  tx: Tx,
  table: Prepared,
  municipalityId: string,
  version: number | null = null,
): Promise<Version<T> | undefined> =>
  row(
    tx,
    sql`select version, body, jsonb_build_object('at', iso(at), 'by', by_name) as changed from ${raw(table)}
        where municipality_id = ${municipalityId} and (${version}::int is null or version = ${version}) order by version desc limit 1`,
  );

/**
 * Writes the next version, which holds for opportunities from now on; the audit trail has it and the one before. Throws
 * `stale_version` where somebody was first.
 */
export async function nextVersion(
  tx: Tx,
  now: Date,
  actor: Actor,
  table: Prepared,
  expectedVersion: number,
  body: unknown,
): Promise<void> {
  const municipalityId = preparedBy(actor);
  const old = await versionOf(tx, table, municipalityId);
  if ((old?.version ?? 0) !== expectedVersion) throw stale();
  const made = await rows(
    tx,
    sql`insert into ${raw(table)} (municipality_id, version, body, at, membership_id, by_name)
        values (${municipalityId}, ${expectedVersion + 1}, ${JSON.stringify(body)}::jsonb, ${now}, ${actor.membershipId}, ${actor.name})
        on conflict do nothing returning version`,
  );
  if (made.length === 0) throw stale(); // in the same instant
  const version = String(expectedVersion + 1);
  await audit(tx, { action: `${table}.changed`, object: version, old: old?.body ?? null, new: body });
}

const stale = () => new Refusal('stale_version', 'Somebody else has changed this; look at it again.');

/** The municipality whose team and list this actor reads. Throws `not_found` outside the house, `not_allowed` for others in it. */
export function houseOf(actor: Actor): string {
  if (actor.municipalityId === null) throw notFound();
  if (!readsTeam(actor)) throw new Refusal('not_allowed', 'This is known to those who work with needs.');
  return actor.municipalityId;
}

function preparedBy(actor: Actor): string {
  const municipalityId = houseOf(actor);
  if (!mayPrepare(actor))
    throw new Refusal('not_allowed', 'Coordinator and municipal director prepare for opportunities.');
  return municipalityId;
}
