import type { GuideId, PromiseItem, SendItem } from '@vertskap/contract';
import { loadSituation, lockNeed, type LoadedNeed, performDeed, reused } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { eventOfKey, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { ring, rungBefore } from './attach.js';
import { viewedGuides } from './guides.js';
import { itemsOf, mayBring, refusal } from './need-guides.js';

type Part = { needId: string; guide: GuideId; item: string };

/**
 * Business promises that a part of the application comes: a promise like others, with its clock on that side. Throws `not_found`,
 * `not_allowed`, `wrong_state` where it has been sent or a promise of it is open, `key_reused`, and what `commit` throws.
 */
export async function promiseItem(tx: Tx, now: Date, actor: Actor, part: Part, said: PromiseItem): Promise<void> {
  const { needId, guide, item } = part;
  const { known, words } = await partOf(tx, now, actor, part);
  const first = await row<{ id: string | null }>(
    tx,
    sql`select commitment_id as id from need_guide_item where need_id = ${needId} and guide = ${guide} and item = ${item}`,
  );
  if (await didBefore(tx, actor, said.clientKey, 'commit', first?.id)) return;
  if (known?.sent || (known?.promise && !known.promise.released))
    throw new Refusal('wrong_state', 'It has been sent, or promised, already.');
  const { what, language } = 'what' in words ? words : { what: words[said.language], language: said.language };
  const { clientKey, dueOn } = said;
  const promise = { what: what.charAt(0).toUpperCase() + what.slice(1), language, dueOn };
  await performDeed(
    tx,
    now,
    actor,
    needId,
    { clientKey },
    { deed: 'commit', ...promise, condition: null, certainty: 'firm' },
  );
  const made = await row<{ id: string }>(
    tx,
    sql`select id from commitment where need_id = ${needId} order by place desc limit 1`,
  );
  await rows(
    tx,
    sql`insert into need_guide_item (need_id, guide, item, brought_by, commitment_id, membership_id, by_name)
        values (${needId}, ${guide}, ${item}, ${said.broughtBy}, ${made?.id ?? null}, ${actor.membershipId}, ${actor.name})
        on conflict (need_id, guide, item) do update set brought_by = excluded.brought_by, commitment_id = excluded.commitment_id,
          membership_id = excluded.membership_id, by_name = excluded.by_name`,
  );
}

/**
 * A part was sent in: where it was promised, the promise is kept by it. Taken back only where none was. Throws `not_found`, `not_allowed`,
 * `wrong_state`, `key_reused`.
 */
export async function sendItem(
  tx: Tx,
  now: Date,
  actor: Actor,
  part: Part,
  { clientKey, sent }: SendItem,
): Promise<void> {
  const { needId, guide, item } = part;
  const { situation, known } = await partOf(tx, now, actor, part);
  const rung = { id: guide, item, sent };
  const promise = known?.promise && !known.promise.released ? known.promise : null;
  if (promise) {
    if (await didBefore(tx, actor, clientKey, 'fulfil', promise.id)) return;
    if (!sent) throw new Refusal('wrong_state', 'A promise that was kept stays so.');
    await performDeed(tx, now, actor, needId, { clientKey }, { deed: 'fulfil', commitmentId: promise.id });
    return;
  }
  if (await rungBefore(tx, actor, clientKey, needId, rung)) return;
  if (Boolean(known?.sent) === sent) return; // from a page that knew less: the first day stands
  if (sent || known?.promise)
    await rows(
      tx,
      sql`insert into need_guide_item (need_id, guide, item, sent_at, membership_id, by_name)
          values (${needId}, ${guide}, ${item}, ${sent ? now : null}, ${actor.membershipId}, ${actor.name})
          on conflict (need_id, guide, item) do update set sent_at = excluded.sent_at, membership_id = excluded.membership_id, by_name = excluded.by_name`,
    );
  else
    await rows(tx, sql`delete from need_guide_item where need_id = ${needId} and guide = ${guide} and item = ${item}`); // nothing was said of it
  await ring(tx, now, actor, clientKey, situation, rung, { action: 'guide.item_sent', new: { guide, item, sent } });
}

/** Whether this key did this to the promise of a part before. Throws `key_reused` where it did something else, or to another promise. */
async function didBefore(
  tx: Tx,
  actor: Actor,
  clientKey: string,
  deed: 'commit' | 'fulfil',
  promiseId: string | null | undefined,
): Promise<boolean> {
  const event = (await eventOfKey(tx, actor.personId, clientKey))?.event;
  if (!event) return false;
  if (event.kind !== 'need.moved' || event.deed !== deed || !event.clocks.some(({ id }) => id === promiseId))
    throw reused();
  return true;
}

/** A part of a guide that lies with the need, for whoever brings things there: what was said of it, and its words as they were written. */
async function partOf(tx: Tx, now: Date, actor: Actor, { needId, guide, item }: Part) {
  if (!(await lockNeed(tx, actor, needId))) throw notFound();
  const situation: LoadedNeed | undefined = await loadSituation(tx, needId);
  const items = await itemsOf(tx, needId, guide);
  if (!situation) throw notFound();
  if (!mayBring(actor, situation))
    throw actor.side === 'association'
      ? refusal(actor, situation)
      : new Refusal('not_allowed', 'Business says what business brings.');
  const view = (await viewedGuides(tx, now, situation.need.municipalityId)).find(({ id }) => id === guide);
  const national = view?.items.find(({ id }) => id === item)?.what;
  const own = view?.own;
  const what = own?.items.find(({ id }) => id === item)?.what;
  const words = national ?? (own && what !== undefined ? { what, language: own.language } : undefined);
  if (!items || !words) throw notFound();
  return { situation, known: items.find((it) => it.item === item), words };
}
