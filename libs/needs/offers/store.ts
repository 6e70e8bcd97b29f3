import type { Actor } from '@vertskap/organisations';
import { sql, type Sql } from '@vertskap/platform';
import type { Doer } from '../need.rules.js';
import type { Outcome } from '../outcome.rules.js';

/** The open offer of a need (as `n`) as an OfferView; null where there is none. */
export const openOffer: Sql = sql`(select jsonb_build_object('id', o.id, 'needed', o.needed, 'replyBy', o.reply_by, 'offeredAt', iso(o.offered_at),
    'from', jsonb_build_object('id', f.id, 'name', f.name), 'to', jsonb_build_object('id', t.id, 'name', t.name),
    'offeredBy', jsonb_build_object('name', o.offered_by_name, 'side', 'municipality', 'unit', o.offered_by_unit))
  from hand_over_offer o join sector f on f.id = o.from_sector_id join sector t on t.id = o.to_sector_id
  where o.need_id = n.id and o.settled_at is null)`;

/** Whether a need (as `n`) has been offered to the sector of an actor, who has not replied. */
export const offeredTo = (actor: Actor): Sql => sql`exists (select from hand_over_offer o
  where o.need_id = n.id and o.to_sector_id = ${actor.sectorId} and o.settled_at is null)`;

/** One deed, and who did it. */
type Done = { actor: Doer; outcome: Outcome };

/**
 * The parts of a statement that write offers, `settled` and `offered`: one ends before the next begins. An offer that is made
 * and settled in the same statement is written once, as it ended.
 */
export function offerWrites(done: Done[]): Sql {
  const ends = done.flatMap(endOf);
  const made = done.flatMap(madeBy).map((offer) => ({ ...offer, ...ends.find((end) => end.offerId === offer.id) }));
  const settled = ends.filter((end) => !made.some((offer) => offer.id === end.offerId));
  return sql`settled as (
      update hand_over_offer o set settled_at = s."settledAt", ended_as = s."endedAs", reason = s.reason, settled_by = s."settledBy",
        settled_by_name = s."settledByName", settled_by_unit = s."settledByUnit"
      from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as s("offerId" uuid, "endedAs" text, reason text, "settledAt" timestamptz,
        "settledBy" uuid, "settledByName" text, "settledByUnit" text) where o.id = s."offerId" returning o.id),
    offered as (
      insert into hand_over_offer (id, need_id, from_sector_id, to_sector_id, needed, reply_by, offered_at, offered_by, offered_by_name, offered_by_unit,
        ended_as, reason, settled_at, settled_by, settled_by_name, settled_by_unit)
      select m.id, m."needId", m."fromId", m."toId", m.needed, m."replyBy", m."offeredAt", m."by", m."byName", m."byUnit",
        m."endedAs", m.reason, m."settledAt", m."settledBy", m."settledByName", m."settledByUnit"
      from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as m(id uuid, "needId" uuid, "fromId" uuid, "toId" uuid, needed text, "replyBy" date,
        "offeredAt" timestamptz, "by" uuid, "byName" text, "byUnit" text, "endedAs" text, reason text, "settledAt" timestamptz,
        "settledBy" uuid, "settledByName" text, "settledByUnit" text) where (select count(*) from settled) >= 0)`;
}

const endOf = ({ actor, outcome: { need, offers } }: Done) =>
  offers.settled
    ? [
        {
          offerId: offers.settled.offer.id,
          endedAs: offers.settled.end,
          reason: offers.settled.reason,
          settledAt: need.changedAt,
          settledBy: actor.membershipId,
          settledByName: actor.name,
          settledByUnit: actor.unit,
        },
      ]
    : [];

function madeBy({ actor, outcome: { need, offers } }: Done) {
  if (!offers.made) return [];
  const { id, needed, replyBy, offeredAt, from, to } = offers.made;
  const { membershipId, name, unit } = actor;
  const offer = { id, needed, replyBy, offeredAt, needId: need.id, fromId: from.id, toId: to.id };
  return [{ ...offer, by: membershipId, byName: name, byUnit: unit }];
}
