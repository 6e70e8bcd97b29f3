import type { Author, NeedEvent, Receipt, Stream } from '@vertskap/contract';
import { clockView, clockWrites } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { append, type Entry, rows, sql, type Tx } from '@vertskap/platform';
import type { Holding, NewMessage, Outcome } from './deed.rules.js';
import { authorOf, moved, type Need } from './need.rules.js';
import { savePolitics } from './politics/save-politics.js';

/** Writes all that follows from a deed, in two statements: the rows, and then, last, the event with its number. Politics takes two more. */
export async function saveOutcome(
  tx: Tx,
  actor: Actor,
  clientKey: string,
  number: number,
  messages: number,
  outcome: Outcome,
): Promise<Receipt> {
  await saveRows(tx, actor, [{ messages, outcome }]);
  const { need, message, internalClocks, record } = outcome;
  const told = record ? await savePolitics(tx, actor, { ...outcome, record }) : [];
  const event = eventOf(outcome, authorOf(actor), messages + 1);
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey };
  const seq = await append(tx, need.changedAt, doer, [
    { stream: `need/${need.id}/shared`, event },
    ...internal(need, internalClocks),
    ...rings(need),
    ...told.map((id): Entry => ({ stream: `membership/${id}`, event: { kind: 'notified', needId: need.id } })),
  ]);
  return receipt(number, need.id, seq, message?.id ?? null, event);
}

export type Raised = { clientKey: string; outcome: Outcome };

/** The same for several needs that are raised at once before the same audience: it is rung once. */
export async function saveRaised(tx: Tx, actor: Actor, raised: [Raised, ...Raised[]]): Promise<void> {
  const [{ clientKey, outcome }] = raised;
  await saveRows(
    tx,
    actor,
    raised.map((r) => ({ messages: 0, outcome: r.outcome })),
  );
  const [first, ...others] = raised.map((r) => entryOf(r, actor));
  const inside = raised.flatMap(({ outcome: { need, internalClocks } }) =>
    internal(need, internalClocks).map((entry) => ({ ...entry, at: need.changedAt })),
  );
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey };
  if (first) await append(tx, outcome.need.changedAt, doer, [first, ...others, ...inside, ...rings(outcome.need)]);
}

const entryOf = ({ clientKey, outcome }: Raised, actor: Actor): Entry => ({
  stream: `need/${outcome.need.id}/shared`,
  event: eventOf(outcome, authorOf(actor), 1),
  at: outcome.need.changedAt,
  clientKey,
});

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

/** `messages` is how many the need had before. A need that is raised was written whole when it was inserted. */
type Saving = { messages: number; outcome: Outcome };

async function saveRows(tx: Tx, actor: Actor, savings: Saving[]): Promise<void> {
  const outcomes = savings.map((s) => s.outcome);
  const moves = outcomes.filter((o) => o.deed !== 'raise').map(({ need }) => rowOf(need));
  const sectors = outcomes.flatMap(({ need }) => need.sectors.map((sectorId) => ({ needId: need.id, sectorId })));
  const said = savings.flatMap(({ messages, outcome: { message, need } }) =>
    message ? [{ ...message, needId: need.id, ordinal: messages + 1, at: need.changedAt }] : [],
  );
  const changes = outcomes.map(({ need, clocks, internalClocks, ladder }) => ({
    needId: need.id,
    municipalityId: need.municipalityId,
    clocks: [...clocks, ...internalClocks],
    ladder,
  }));
  await rows(
    tx,
    sql`with moved as (
          update need set state = m.state, holder = m.holder, holder_sector_id = m."holderSectorId", holder_name = m."holderName",
            holder_since = m."holderSince", changed_at = m."changedAt", version = m.version,
            due_clock = m."dueClock", due_side = m."dueSide", due_at = m."dueAt", priority = m.priority
          from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m(id uuid, state text, holder text, "holderSectorId" uuid, "holderName" text,
            "holderSince" timestamptz, "changedAt" timestamptz, version int, "dueClock" text, "dueSide" text, "dueAt" timestamptz, priority jsonb)
          where need.id = m.id),
        sectors as (
          insert into need_sector (need_id, sector_id)
          select "needId", "sectorId" from jsonb_to_recordset(${JSON.stringify(sectors)}::jsonb) as s("needId" uuid, "sectorId" uuid)
          on conflict (need_id, sector_id) do update set held = true where not need_sector.held),
        said as (
          insert into message (id, need_id, ordinal, kind, body, language, membership_id, author_name, author_side, author_unit, at, reason, promised_by)
          select m.id, m."needId", m.ordinal, m.kind, m.body, m.language, ${actor.membershipId}, ${actor.name}, ${actor.side}, ${actor.unit},
            m.at, m.reason, m."promisedBy"
          from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as m(id uuid, "needId" uuid, ordinal int, kind text, body text, language text,
            at timestamptz, reason text, "promisedBy" date)),
        held as (${upsertHoldings(outcomes)}),
        ${clockWrites(changes)}
        select 1`,
  );
}

/** The columns of a need that a deed can change. */
export const rowOf = ({ id, state, holder, holderSince, changedAt, version, due, priority }: Need) => ({
  id,
  state,
  holder: holder?.kind ?? null,
  holderSectorId: holder?.kind === 'sector' ? holder.id : null,
  holderName: holder?.kind === 'external' ? holder.name : null,
  holderSince,
  changedAt,
  version,
  dueClock: due?.clock ?? null,
  dueSide: due?.side ?? null,
  dueAt: due?.at ?? null,
  priority,
});

/** The stay that ended is updated before the one that began is inserted: there is one ball. */
function upsertHoldings(outcomes: Outcome[]) {
  const list = outcomes.flatMap(({ need, holdings }) => holdings.map((h) => stayOf(need.id, h)));
  return sql`insert into holding (id, need_id, kind, sector_id, name, from_at, to_at, working_seconds, needed, reply_by)
    select h.id, h."needId", h.kind, h."sectorId", h.name, h."from", h."to", h."workingSeconds", h.needed, h."replyBy"
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as h(id uuid, "needId" uuid, kind text, "sectorId" uuid, name text,
      "from" timestamptz, "to" timestamptz, "workingSeconds" int, needed text, "replyBy" date)
    on conflict (id) do update set to_at = excluded.to_at, working_seconds = excluded.working_seconds`;
}

const stayOf = (needId: string, holding: Holding) => ({
  ...holding,
  needId,
  kind: holding.holder.kind,
  sectorId: holding.holder.kind === 'sector' ? holding.holder.id : null,
  name: holding.holder.name,
});
