import type { AttachedGuide, BroughtItem, GuideId, Named, NeedGuides } from '@vertskap/contract';
import { abilities, loadSituation, type LoadedNeed, visibleTo, whyNot } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { viewedGuides } from './guides.js';

type Attached = Pick<AttachedGuide, 'by' | 'at' | 'items'> & { guide: GuideId };

/** Whoever may promise something for their side says which procedure it is; what business brings, business says. */
export const mayAttach = (actor: Actor, { need }: Pick<LoadedNeed, 'need'>): boolean =>
  abilities(actor, need).includes('commit');
export function refusal(actor: Actor, { need }: Pick<LoadedNeed, 'need'>): Refusal {
  const { rejected, sentence } = whyNot(actor, need, 'commit');
  return new Refusal(rejected, sentence);
}
export const mayBring = (actor: Actor, situation: Pick<LoadedNeed, 'need'>): boolean =>
  actor.side === 'association' && mayAttach(actor, situation);

/** The guides that lie with a need, for whoever sees it. Throws `not_found`. */
export async function needGuides(tx: Tx, now: Date, actor: Actor, needId: string): Promise<NeedGuides> {
  const municipality = await row<Named>(
    tx,
    sql`select k.id, k.name from need n join municipality k on k.id = n.municipality_id where n.id = ${needId} and ${visibleTo(actor)}`,
  );
  const situation = municipality && (await loadSituation(tx, needId));
  if (!situation) throw notFound();
  const attached = await attachedTo(tx, needId);
  const guides = attached.length > 0 ? await viewedGuides(tx, now, municipality.id) : [];
  return {
    municipality,
    guides: attached.flatMap(({ guide: id, ...rest }) => {
      const guide = guides.find((it) => it.id === id);
      return guide ? [{ guide, ...rest }] : [];
    }),
    mayAttach: mayAttach(actor, situation),
    mayBring: mayBring(actor, situation),
  };
}

/** With each part that anybody has said something of: its promise as it stands now, and when it was sent, by a tick or by keeping the promise. */
const attachedTo = (tx: Tx, needId: string): Promise<Attached[]> =>
  rows(
    tx,
    sql`select g.guide, iso(g.at) as at, jsonb_build_object('name', g.by_name, 'side', g.by_side, 'unit', g.by_unit) as by,
          coalesce((select jsonb_agg(jsonb_build_object('item', i.item, 'broughtBy', i.brought_by,
              'promise', case when p.id is not null then jsonb_build_object('id', p.id, 'dueOn', c.budget ->> 'date', 'released', p.ended_as is not distinct from 'released') end,
              'sent', case when i.sent_at is not null then jsonb_build_object('at', iso(i.sent_at), 'by', i.by_name)
                when c.verdict in ('met', 'late') and c.stopped_at is not null and p.ended_as is null then jsonb_build_object('at', iso(c.stopped_at), 'by', p.by_name) end) order by i.item)
            from need_guide_item i left join lateral (${asItStands}) p on true left join clock c on c.id = p.id
            where i.need_id = g.need_id and i.guide = g.guide), '[]') as items
        from need_guide g where g.need_id = ${needId} order by g.at, g.guide`,
  );

/** The promise that a part (`i`) was promised with, or the one that it was moved to last. */
const asItStands = sql`
  with recursive moved as (
    select c.id, c.ended_as, c.by_name, c.place from commitment c where c.id = i.commitment_id
    union all select c.id, c.ended_as, c.by_name, c.place from commitment c join moved m on c.moved_from = m.id)
  select id, ended_as, by_name from moved order by place desc limit 1`;

/** A part of an attached guide, and what was said of it; undefined where the guide does not lie with the need. */
export async function itemsOf(tx: Tx, needId: string, guide: GuideId): Promise<BroughtItem[] | undefined> {
  return (await attachedTo(tx, needId)).find((it) => it.guide === guide)?.items;
}
