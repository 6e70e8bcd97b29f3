import type { ChangeInitiative, ConcludeInitiative, StartInitiative } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { Refusal, rows, sql, type Tx, unfit } from '@vertskap/platform';
import { spaceOf } from '../meetings/spaces.js';
import { madeBefore } from '../once.js';
import { startsInitiatives } from './initiative.rules.js';
import { lockFor, touch } from './locked.js';

/**
 * Starts an initiative in a space, for the organisation of the actor; sent again it is the same one. Throws `not_allowed`, and `invalid_input`
 * for a space or a goal that is not theirs to name, `key_reused`.
 */
export async function startInitiative(
  tx: Tx,
  now: Date,
  actor: Actor,
  started: StartInitiative,
): Promise<{ id: string }> {
  if (!startsInitiatives(actor)) throw new Refusal('not_allowed', 'You may not start initiatives.');
  const { clientKey, spaceId, kind, title, aim, language, from, to, calls } = started;
  if (!(await spaceOf(tx, actor, spaceId))) throw unfit('spaceId', 'You do not belong to this space.');
  const before = await madeBefore(
    tx,
    actor,
    clientKey,
    sql`select id, space_id = ${spaceId} as there from initiative where started_by = ${actor.membershipId} and client_key = ${clientKey}`,
  );
  if (before) return before;
  const id = crypto.randomUUID();
  const added = await rows(
    tx,
    sql`insert into initiative (id, space_id, municipality_id, association_id, kind, title, aim, language, from_day, to_day, calls, client_key, started_at, started_by, starter_name)
        values (${id}, ${spaceId}, ${actor.municipalityId}, ${actor.associationId}, ${kind}, ${title}, ${aim}, ${language}, ${from}, ${to}, ${calls}, ${clientKey}, ${now},
          ${actor.membershipId}, ${actor.name})
        on conflict (started_by, client_key) do nothing returning id`,
  );
  if (added.length === 0) return startInitiative(tx, now, actor, started); // two copies came together
  await serve(tx, { id, spaceId }, started.goalIds);
  await touch(tx, now, actor, { id, spaceId }, 'started');
  return { id };
}

/** Throws as `lockFor` does, `invalid_input` for a foreign goal, and `stale_version` where somebody else changed it meanwhile. */
export async function changeInitiative(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  change: ChangeInitiative,
): Promise<void> {
  const it = await lockFor(tx, actor, id, 'change');
  refuseStale(it.version, change.expectedVersion);
  const { kind, title, aim, language, from, to, calls } = change;
  await rows(
    tx,
    sql`update initiative set kind = ${kind}, title = ${title}, aim = ${aim}, language = ${language}, from_day = ${from}, to_day = ${to}, calls = ${calls},
          version = version + 1 where id = ${id}`,
  );
  await serve(tx, it, change.goalIds);
  await touch(tx, now, actor, it, 'changed');
}

/** Ends it with what came of it; once it has ended, puts those words right. Throws as `changeInitiative` does. */
export async function concludeInitiative(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  { outcome, reached, expectedVersion }: ConcludeInitiative,
): Promise<void> {
  const it = await lockFor(tx, actor, id, 'conclude');
  refuseStale(it.version, expectedVersion);
  await rows(
    tx,
    sql`update initiative set outcome = ${outcome}, reached = ${reached}, ended_at = coalesce(ended_at, ${now}), ended_by = coalesce(ended_by, ${actor.name}), version = version + 1 where id = ${id}`,
  );
  await touch(tx, now, actor, it, it.ended ? 'outcome_changed' : 'ended');
}

function refuseStale(version: number, expected: number): void {
  if (version !== expected)
    throw new Refusal('stale_version', 'Somebody else has changed this initiative; look at it again.');
}

/** It serves these goals, and no others: of the plans of its space, and not ended unless it serves them already. */
async function serve(tx: Tx, { id, spaceId }: { id: string; spaceId: string }, goalIds: string[]): Promise<void> {
  const wanted = [...new Set(goalIds)];
  const found = await rows(
    tx,
    sql`select g.id from goal g join space_municipality x on x.municipality_id = g.municipality_id and x.space_id = ${spaceId}
        where g.id = any(${wanted}::uuid[]) and (g.ended_at is null
          or exists (select from initiative_goal y where y.goal_id = g.id and y.initiative_id = ${id}))`,
  );
  if (found.length !== wanted.length) throw unfit('goalIds', 'There is no such goal there.');
  await rows(
    tx,
    sql`with gone as (delete from initiative_goal where initiative_id = ${id} and goal_id <> all(${wanted}::uuid[]))
        insert into initiative_goal (initiative_id, goal_id) select ${id}, unnest(${wanted}::uuid[]) on conflict do nothing`,
  );
}
