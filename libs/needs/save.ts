import type { Author, NeedEvent, Receipt, Stream } from '@vertskap/contract';
import { clockView, clockWrites } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { append, type Entry, rows, sql, type Tx } from '@vertskap/platform';
import type { Holding, NewMessage, Outcome } from './deed.rules.js';
import { authorOf, moved, type Need } from './need.rules.js';

/** Writes all that follows from a deed, in two statements: the rows, and then, last, the event with its number. */
export async function saveOutcome(
  tx: Tx,
  actor: Actor,
  clientKey: string,
  number: number,
  messages: number,
  outcome: Outcome,
): Promise<Receipt> {
  await saveRows(tx, actor, messages + 1, outcome);
  const { need, message, internalClocks } = outcome;
  const event = eventOf(outcome, authorOf(actor), messages + 1);
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey };
  const seq = await append(tx, need.changedAt, doer, [
    { stream: `need/${need.id}/shared`, event },
    ...internal(need, internalClocks),
    ...rings(need),
  ]);
  return receipt(number, need.id, seq, message?.id ?? null, event);
}

/** The reply to a deed, made from its event alone: so a repeat is answered as the first was. */
export const receipt = (
  number: number,
  needId: string,
  seq: number,
  messageId: string | null,
  event: NeedEvent,
): Receipt => ({
  needId,
  number: `B-${number}`,
  messageId,
  seq,
  version: event.need.version,
  at: event.activity.at,
});

/** What only those who handle the need hear of it. */
const internal = (need: Need, clocks: Outcome['internalClocks']): Entry[] =>
  clocks.length === 0
    ? []
    : [{ stream: `need/${need.id}/internal`, event: { kind: 'clocks.moved', clocks: clocks.map(clockView) } }];

/** Lists and figures of these audiences have something to fetch anew; what it is, each reader asks with their own rights. */
function rings(need: Need): Entry[] {
  const business: Stream = need.visibility === 'space' ? `space/${need.spaceId}` : `association/${need.association.id}`;
  const event = { kind: 'need.touched', needId: need.id } as const;
  return [
    { stream: `municipality/${need.municipalityId}`, event },
    { stream: business, event },
  ];
}

export function eventOf(
  { deed, need, message, clocks, holdings, to, text }: Outcome,
  author: Author,
  ordinal: number,
): NeedEvent {
  const at = need.changedAt.toISOString();
  return {
    kind: 'need.moved',
    deed,
    need: moved(need),
    message: message && messageView(message, ordinal, author, at),
    clocks: clocks.map(clockView),
    holdings: holdings.map((h) => ({ ...h, from: h.from.toISOString(), to: h.to?.toISOString() ?? null })),
    activity: { deed, at, author, to, text },
  };
}

const messageView = (m: NewMessage, ordinal: number, author: Author, at: string) => ({ ...m, ordinal, author, at });

async function saveRows(
  tx: Tx,
  actor: Actor,
  ordinal: number,
  { need, message, clocks, internalClocks, ladder, holdings }: Outcome,
): Promise<void> {
  const { holder, due } = need;
  await rows(
    tx,
    sql`with moved as (
          update need set state = ${need.state}, holder = ${holder?.kind ?? null},
            holder_sector_id = ${holder?.kind === 'sector' ? holder.id : null}, holder_name = ${holder?.kind === 'external' ? holder.name : null},
            holder_since = ${need.holderSince}, changed_at = ${need.changedAt}, version = ${need.version},
            due_clock = ${due?.clock ?? null}, due_side = ${due?.side ?? null}, due_at = ${due?.at ?? null}
          where id = ${need.id}),
        sectors as (
          insert into need_sector (need_id, sector_id) select ${need.id}, s::uuid from jsonb_array_elements_text(${JSON.stringify(need.sectors)}::jsonb) s
          on conflict (need_id, sector_id) do update set held = true where not need_sector.held),
        said as (
          insert into message (id, need_id, ordinal, kind, body, language, membership_id, author_name, author_side, author_unit, at, reason, promised_by)
          select m.id, ${need.id}, ${ordinal}, m.kind, m.body, m.language, ${actor.membershipId}, ${actor.name}, ${actor.side}, ${actor.unit},
            ${need.changedAt}, m.reason, m."promisedBy"
          from jsonb_to_recordset(${JSON.stringify(message ? [message] : [])}::jsonb)
            as m(id uuid, kind text, body text, language text, reason text, "promisedBy" date)),
        held as (${upsertHoldings(need.id, holdings)}),
        ${clockWrites(need.id, [...clocks, ...internalClocks], ladder)}
        select 1`,
  );
}

/** The stay that ended is updated before the one that began is inserted: there is one ball. */
function upsertHoldings(needId: string, holdings: Holding[]) {
  const list = JSON.stringify(
    holdings.map((h) => ({
      ...h,
      kind: h.holder.kind,
      sectorId: h.holder.kind === 'sector' ? h.holder.id : null,
      name: h.holder.name,
    })),
  );
  return sql`insert into holding (id, need_id, kind, sector_id, name, from_at, to_at, working_seconds, needed, reply_by)
    select h.id, ${needId}, h.kind, h."sectorId", h.name, h."from", h."to", h."workingSeconds", h.needed, h."replyBy"
    from jsonb_to_recordset(${list}::jsonb) as h(id uuid, kind text, "sectorId" uuid, name text, "from" timestamptz, "to" timestamptz,
      "workingSeconds" int, needed text, "replyBy" date)
    on conflict (id) do update set to_at = excluded.to_at, working_seconds = excluded.working_seconds`;
}
