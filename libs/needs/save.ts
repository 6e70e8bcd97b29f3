import type { Author, NeedEvent, Receipt, Stream } from '@vertskap/contract';
import { clockView, clockWrites } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { append, type Entry, rows, sql, type Tx } from '@vertskap/platform';
import type { Holding, NewMessage, Outcome } from './deed.rules.js';
import { authorOf, moved, type Need } from './need.rules.js';
import { savePolitics } from './politics/save-politics.js';

/** What followed from a deed. `messages` is how many the need had before; one that is raised was written whole when it was inserted. */
export type Saving = { clientKey: string; messages: number; outcome: Outcome };

/** Writes all that follows from a deed, in two statements: the rows, and then, last, the event with its number. */
export async function saveOutcome(
  tx: Tx,
  actor: Actor,
  clientKey: string,
  number: number,
  messages: number,
  outcome: Outcome,
): Promise<Receipt> {
  const saving = { clientKey, messages, outcome };
  const seq = await saveOutcomes(tx, actor, [saving]);
  return receipt(number, outcome.need.id, seq, outcome.message?.id ?? null, eventOf(saving, authorOf(actor)));
}

/** So many needs go into one statement: a document of some megabytes. */
const TOGETHER = 500;

/**
 * The same for several needs at once. Each list that has something to fetch anew is rung once, and last: all who write in a
 * municipality take turns there. Returns the number of the first event; 0 where nothing followed.
 */
export async function saveOutcomes(tx: Tx, actor: Actor, savings: Saving[]): Promise<number> {
  for (const some of batches(savings)) await saveRows(tx, actor, some);
  const said = savings.flatMap((saving) => [entryOf(saving, actor), ...internal(saving)]);
  for (const { outcome } of savings) said.push(...(await toldOfPolitics(tx, actor, outcome)));
  const rung = new Map(savings.flatMap(rings).map((ring) => [ring.stream, ring]));
  const { membershipId, personId } = actor;
  const seqs: number[] = [];
  for (const [first, ...others] of batches([...said, ...rung.values()]))
    if (first) seqs.push(await append(tx, first.at, { membershipId, personId, clientKey: null }, [first, ...others]));
  return seqs[0] ?? 0;
}

/** Politics writes two statements more, and only ever to one need at a time. */
async function toldOfPolitics(tx: Tx, actor: Actor, outcome: Outcome): Promise<Dated[]> {
  const { need, record } = outcome;
  const told = record ? await savePolitics(tx, actor, { ...outcome, record }) : [];
  const event = { kind: 'notified', needId: need.id } as const;
  return told.map((id) => ({ stream: `membership/${id}`, event, at: need.changedAt }));
}

const batches = <T>(list: T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / TOGETHER) }, (_, i) => list.slice(i * TOGETHER, (i + 1) * TOGETHER));

type Dated = Entry & { at: Date };

const entryOf = (saving: Saving, actor: Actor): Dated => ({
  stream: `need/${saving.outcome.need.id}/shared`,
  event: eventOf(saving, authorOf(actor)),
  at: saving.outcome.need.changedAt,
  clientKey: saving.clientKey,
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
const internal = ({ outcome: { need, internalClocks } }: Saving): Dated[] =>
  internalClocks.length === 0
    ? []
    : [
        {
          stream: `need/${need.id}/internal`,
          event: { kind: 'clocks.moved', clocks: internalClocks.map(clockView) },
          at: need.changedAt,
        },
      ];

/** Lists and figures of these audiences have something to fetch anew; what it is, each reader asks with their own rights. */
function rings({ outcome: { need } }: Saving): Dated[] {
  const business: Stream = need.visibility === 'space' ? `space/${need.spaceId}` : `association/${need.association.id}`;
  const ring = { event: { kind: 'need.touched', needId: need.id } as const, at: need.changedAt };
  return [
    { stream: `municipality/${need.municipalityId}`, ...ring },
    { stream: business, ...ring },
  ];
}

function eventOf(
  { messages, outcome: { deed, need, message, clocks, holdings, to, text } }: Saving,
  author: Author,
): NeedEvent {
  const at = need.changedAt.toISOString();
  return {
    kind: 'need.moved',
    deed,
    need: moved(need),
    message: message && messageView(message, messages + 1, author, at),
    clocks: clocks.map(clockView),
    holdings: holdings.map((h) => ({ ...h, from: h.from.toISOString(), to: h.to?.toISOString() ?? null })),
    activity: { deed, at, author, to, text },
  };
}

const messageView = (m: NewMessage, ordinal: number, author: Author, at: string) => ({ ...m, ordinal, author, at });

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
