import type { ChangeInsight, ContributeInsight, InsightDeed } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { append, type Entry, notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import { madeBefore } from '../once.js';
import { insightsVisibleTo } from './insights-visible.js';
import { mayChangeInsight, mayTell } from './market-insight.rules.js';

/** Where an insight is heard of, and who told it. */
type Placed = Pick<ContributeInsight, 'spaceId' | 'municipalityId' | 'audience'> & { associationId: string };

/**
 * Tells a municipality what an association knows; sent again it is the same once. Throws `not_allowed` for whoever speaks for none,
 * `invalid_input` for a space, a municipality or a goal that is not theirs to tell, `key_reused`.
 */
export async function contributeInsight(tx: Tx, now: Date, actor: Actor, told: ContributeInsight): Promise<void> {
  const associationId = actor.associationId;
  if (!mayTell(actor) || associationId === null)
    throw new Refusal('not_allowed', 'Insights are told by those who speak for an association.');
  const there = await row(
    tx,
    sql`select 1 from space_association a join space_municipality m on m.space_id = a.space_id
        where a.association_id = ${associationId} and a.space_id = ${told.spaceId} and m.municipality_id = ${told.municipalityId}`,
  );
  if (!there) throw unfit('spaceId', 'Your association does not talk with this municipality there.');
  await refuseForeignGoal(tx, told.municipalityId, told.goalId);
  const before = await madeBefore(
    tx,
    actor,
    told.clientKey,
    sql`select id, municipality_id = ${told.municipalityId} as there from market_insight where membership_id = ${actor.membershipId} and client_key = ${told.clientKey}`,
  );
  if (before) return;
  const added = await rows(
    tx,
    sql`insert into market_insight (id, client_key, municipality_id, space_id, association_id, membership_id, author_name, title, body, language, theme, industry,
          place, from_day, to_day, source, audience, goal_id, at)
        values (gen_random_uuid(), ${told.clientKey}, ${told.municipalityId}, ${told.spaceId}, ${associationId}, ${actor.membershipId}, ${actor.name}, ${told.title}, ${told.body},
          ${told.language}, ${told.theme}, ${told.industry}, ${told.place}, ${told.from}, ${told.to}, ${told.source}, ${told.audience}, ${told.goalId}, ${now})
        on conflict (membership_id, client_key) do nothing returning id`,
  );
  if (added.length > 0) await ring(tx, now, actor, 'contributed', { ...told, associationId });
}

/** Throws `not_found`, `not_allowed`, `invalid_input`, and `stale_version` where somebody else changed it meanwhile. */
export async function changeInsight(tx: Tx, now: Date, actor: Actor, id: string, change: ChangeInsight): Promise<void> {
  const old = await lock(tx, actor, id);
  if (old.version !== change.expectedVersion)
    throw new Refusal('stale_version', 'Somebody else has changed this insight; look at it again.');
  await refuseForeignGoal(tx, old.municipalityId, change.goalId);
  await rows(
    tx,
    sql`update market_insight set title = ${change.title}, body = ${change.body}, language = ${change.language}, theme = ${change.theme},
          industry = ${change.industry}, place = ${change.place}, from_day = ${change.from}, to_day = ${change.to}, source = ${change.source},
          audience = ${change.audience}, goal_id = ${change.goalId}, version = version + 1 where id = ${id}`,
  );
  const widest = old.audience === 'space' ? old.audience : change.audience; // who read it hears that it is gone
  await ring(tx, now, actor, 'changed', { ...old, audience: widest });
}

/** Throws `not_found`, `not_allowed`. */
export async function withdrawInsight(tx: Tx, now: Date, actor: Actor, id: string): Promise<void> {
  const old = await lock(tx, actor, id);
  await rows(tx, sql`delete from market_insight where id = ${id}`);
  await ring(tx, now, actor, 'withdrawn', old);
}

async function lock(tx: Tx, actor: Actor, id: string): Promise<Placed & { version: number }> {
  const found = await row<Placed & { version: number }>(
    tx,
    sql`select i.space_id as "spaceId", i.municipality_id as "municipalityId", i.association_id as "associationId", i.audience, i.version
        from market_insight i where i.id = ${id} and ${insightsVisibleTo(actor)} for no key update`,
  );
  if (!found) throw notFound();
  if (!mayChangeInsight(actor, found.associationId))
    throw new Refusal('not_allowed', 'It is changed by those who speak for the association that told it.');
  return found;
}

async function refuseForeignGoal(tx: Tx, municipalityId: string, goalId: string | null): Promise<void> {
  if (goalId === null) return;
  const there = await row(tx, sql`select 1 from goal where id = ${goalId} and municipality_id = ${municipalityId}`);
  if (!there) throw unfit('goalId', 'There is no such goal there.');
}

/** That there is something to fetch anew, to whoever may read it; what it says does not travel. */
async function ring(tx: Tx, now: Date, actor: Actor, deed: InsightDeed, told: Placed): Promise<void> {
  const { membershipId, personId } = actor;
  const event = { kind: 'insights.changed' as const, deed };
  const business =
    told.audience === 'space' ? (`space/${told.spaceId}` as const) : (`association/${told.associationId}` as const);
  const entries: [Entry, Entry] = [
    { stream: `municipality/${told.municipalityId}`, event },
    { stream: business, event },
  ];
  await append(tx, now, { membershipId, personId, clientKey: crypto.randomUUID() }, entries);
}
