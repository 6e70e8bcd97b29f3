import { isDeepStrictEqual } from 'node:util';
import type { AttachGuide, EventOf, GuideId } from '@vertskap/contract';
import { listsInside, listsOfBusiness, loadSituation, lockNeed, type LoadedNeed, reused } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { type Entry, eventOfKey, notFound, Refusal, rows, sql, type Tx } from '@vertskap/platform';
import { appendOnce } from '../internal-deed.js';
import { mayAttach, refusal } from './need-guides.js';

/** What was done: a guide laid to the need, or a part of it sent or not. */
export type Rung = NonNullable<EventOf<'need.touched'>['guide']>;

/** Lays a guide to a need; one that lies there already stays. Throws `not_found`, `not_allowed`, `key_reused`. */
export async function attachGuide(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  { clientKey, guide }: AttachGuide,
): Promise<void> {
  const situation = await handled(tx, actor, needId);
  if (await rungBefore(tx, actor, clientKey, needId, { id: guide })) return;
  const made = await rows(
    tx,
    sql`insert into need_guide (need_id, guide, at, membership_id, by_name, by_side, by_unit)
        values (${needId}, ${guide}, ${now}, ${actor.membershipId}, ${actor.name}, ${actor.side}, ${actor.unit})
        on conflict do nothing returning guide`,
  );
  if (made.length > 0)
    await ring(tx, now, actor, clientKey, situation, { id: guide }, { action: 'guide.attached', new: { guide } });
}

/** Takes a guide away that was another procedure. Throws `wrong_state` where something of it has been promised or sent. */
export async function removeGuide(tx: Tx, now: Date, actor: Actor, needId: string, guide: GuideId): Promise<void> {
  const situation = await handled(tx, actor, needId);
  const gone = await rows(
    tx,
    sql`delete from need_guide g where g.need_id = ${needId} and g.guide = ${guide}
          and not exists (select from need_guide_item i where i.need_id = g.need_id and i.guide = g.guide) returning guide`,
  );
  if (gone.length === 0) {
    const there = await rows(tx, sql`select 1 from need_guide where need_id = ${needId} and guide = ${guide}`);
    if (there.length === 0) throw notFound();
    throw new Refusal('wrong_state', 'Something of this procedure has been promised or sent.');
  }
  await ring(
    tx,
    now,
    actor,
    crypto.randomUUID(),
    situation,
    { id: guide },
    { action: 'guide.removed', old: { guide } },
  );
}

/** The need, locked, for whoever may lay guides to it. */
async function handled(tx: Tx, actor: Actor, needId: string): Promise<LoadedNeed> {
  if (!(await lockNeed(tx, actor, needId))) throw notFound();
  const situation = await loadSituation(tx, needId);
  if (!situation) throw notFound();
  if (!mayAttach(actor, situation)) throw refusal(actor, situation);
  return situation;
}

/** Whether this key did the same to this need before. Throws `key_reused` where it did something else. */
export async function rungBefore(
  tx: Tx,
  actor: Actor,
  clientKey: string,
  needId: string,
  guide: Rung,
): Promise<boolean> {
  const done = await eventOfKey(tx, actor.personId, clientKey);
  if (done && !isDeepStrictEqual(done.event, { kind: 'need.touched', needId, guide })) throw reused();
  return done !== undefined;
}

/** Both sides fetch the need's guides anew, whoever has it in their lists. Throws `key_reused`; takes the streams' counters, so call it last. */
export async function ring(
  tx: Tx,
  now: Date,
  { membershipId, personId }: Actor,
  clientKey: string,
  { need }: LoadedNeed,
  guide: Rung,
  audited: Entry['audited'],
): Promise<void> {
  const event = { kind: 'need.touched' as const, needId: need.id, guide };
  const [first, ...others] = [...listsInside(need), ...listsOfBusiness(need)].map((stream): Entry => ({
    stream,
    event,
  }));
  if (first) await appendOnce(tx, now, { membershipId, personId, clientKey }, [{ ...first, audited }, ...others]);
}
