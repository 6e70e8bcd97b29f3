import type { SavedView, SavedViews, SaveView } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { append, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { asWords, namedIn, standing } from './saved-view.rules.js';

const MOST = 30;

/** The views of one capacity, by name; each with what of it is left. */
export async function savedViewsOf(tx: Tx, { membershipId }: Actor): Promise<SavedViews> {
  const kept = await rows<Omit<SavedView, 'gone'>>(
    tx,
    sql`select id, page, name, filters, starts from saved_view where membership_id = ${membershipId} order by lower(name), id`,
  );
  const there = await thoseThere(
    tx,
    kept.flatMap(({ filters }) => namedIn(filters)),
  );
  return { views: kept.map((view) => ({ ...view, ...standing(view, there) })), most: MOST };
}

/**
 * Keeps a view, or changes it; at most one is what the list opens with. The same twice is the same once. Throws `invalid_input` where
 * another is called so, `wrong_state` where there are too many.
 */
export async function saveView(tx: Tx, now: Date, actor: Actor, id: string, view: SaveView): Promise<void> {
  const { membershipId } = actor;
  const { page, name, starts } = view;
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`views ${membershipId}`}, 0))`);
  const taken = await row(
    tx,
    sql`select 1 from saved_view where membership_id = ${membershipId} and page = ${page} and lower(name) = lower(${name}) and id <> ${id}`,
  );
  const message = 'Another view of yours is called so.';
  if (taken) throw new Refusal('invalid_input', message, [{ path: 'body.name', code: 'taken', message }]);
  if (starts)
    await rows(tx, sql`update saved_view set starts = false where membership_id = ${membershipId} and starts`);
  const saved = await rows(
    tx,
    sql`insert into saved_view (membership_id, id, page, name, filters, starts, saved_at)
        select ${membershipId}, ${id}, ${page}, ${name}, ${JSON.stringify(asWords(view))}::jsonb, ${starts}, ${now}
        where (select count(*) from saved_view where membership_id = ${membershipId} and id <> ${id}) < ${MOST}
        on conflict (membership_id, id) do update set page = excluded.page, name = excluded.name, filters = excluded.filters,
          starts = excluded.starts, saved_at = excluded.saved_at
        returning id`,
  );
  if (saved.length === 0) throw new Refusal('wrong_state', `At most ${MOST} views are kept.`);
  await tellOtherDevices(tx, now, actor);
}

/** Throws `not_found` for what is not mine. */
export async function removeView(tx: Tx, now: Date, actor: Actor, id: string): Promise<void> {
  const removed = await row(
    tx,
    sql`delete from saved_view where membership_id = ${actor.membershipId} and id = ${id} returning 1`,
  );
  if (!removed) throw notFound();
  await tellOtherDevices(tx, now, actor);
}

async function thoseThere(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const [sector, association, goal, municipality] = [sql`sector`, sql`association`, sql`goal`, sql`municipality`].map(
    (table) => sql`select id from ${table} where id = any(${ids}::uuid[])`,
  );
  const found = await rows<{ id: string }>(
    tx,
    sql`${sector} union all ${association} union all ${goal} union all ${municipality}`,
  );
  return new Set(found.map(({ id }) => id));
}

const tellOtherDevices = (tx: Tx, now: Date, { membershipId, personId }: Actor): Promise<number> =>
  append(tx, now, { membershipId, personId, clientKey: null }, [
    { stream: `membership/${membershipId}`, event: { kind: 'views.changed' } },
  ]);
