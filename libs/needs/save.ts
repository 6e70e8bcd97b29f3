import type { Author, Named, NeedEvent, NeedRaised, Receipt } from '@vertskap/contract';
import { type ClockChange, clockView, clockWrites } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { appendAll, prepared, type Said, sql, type Tx } from '@vertskap/platform';
import { attach } from './attachments/attached.js';
import { saveBehind } from './backing/backings.js';
import { saveCommitments } from './commitments/commitments.js';
import { saveGoals } from './goals/goals.js';
import { type ListStream, listsInside, listsOfBusiness } from './lists.rules.js';
import { dismissReaders } from './readers/readers.js';
import type { Holding, NewMessage, Outcome } from './deed.rules.js';
import { authorOf, type Doer, moved, type Need } from './need.rules.js';
import { offerWrites } from './offers/store.js';
import { keepMentions } from './mentions/mentions.js';
import { endReferrals } from './referrals/end.js';
import { saveResults } from './results/results.js';
import { savePolitics } from './politics/save-politics.js';

/** What followed from a deed. `messages` is how many the need had before; one that is raised was written whole when it was inserted. `meetings`: where it came from. */
export type Saving = {
  clientKey: string | null;
  messages: number;
  outcome: Outcome;
  raised?: NeedRaised;
  meetings?: string[];
};

/** The same with who did it. */
export type Done = Saving & { actor: Doer };

/** Writes all that follows from a deed, and gives its receipt. */
export async function saveOutcome(
  tx: Tx,
  actor: Actor,
  clientKey: string,
  number: number,
  saving: Pick<Saving, 'messages' | 'outcome' | 'raised' | 'meetings'>,
): Promise<Receipt> {
  const done = { actor, clientKey, number, ...saving };
  const [saved] = await saveDone(tx, [done]);
  if (!saved) throw new Error('nothing was saved');
  return saved;
}

/** The same for several needs that one person changes at once. */
export async function saveOutcomes(tx: Tx, actor: Actor, savings: Saving[]): Promise<void> {
  await saveDone(
    tx,
    savings.map((saving) => ({ ...saving, actor, number: 0 })),
  );
}

/**
 * The same where time is reckoned anew. Where only clocks inside the house changed, business hears nothing, and the need stays at its
 * version.
 */
export async function saveReckoned(tx: Tx, actor: Actor, savings: Saving[]): Promise<void> {
  const done = savings.map((saving) => ({ ...saving, actor }));
  const [seen, inside] = [done.filter(isSeenOutside), done.filter((d) => !isSeenOutside(d))];
  const rung = ringsOf([...seen.flatMap(rings), ...inside.flatMap(ringsOfHouse)]);
  await Promise.all([
    ...batches(seen).map((some) => saveRows(tx, some)),
    ...batches(inside).map((some) =>
      prepared(tx, sql`with ${clockWrites(some.flatMap((d) => changeOf([d.outcome])))} select 1`),
    ),
    ...batches([...seen.map(entryOf), ...done.flatMap(internal), ...rung]).map((some) => appendAll(tx, some)),
  ]);
}

const isSeenOutside = ({ outcome }: Saving): boolean => outcome.clocks.length > 0;

/** So many needs go into one statement: a document of some megabytes. */
const TOGETHER = 500;

/**
 * Writes all that follows from deeds, in the order they were done, several of them perhaps on one need: the rows, and then the
 * events with their numbers. Each list that has something to fetch anew is rung once, and last: all who write in a municipality
 * take turns there. Nothing is waited for in between, and `commit`, if given, travels with the last statement; only politics,
 * and what was being referred to a neighbour, write statements more that have to be answered first. Returns the receipts.
 */
export async function saveDone(
  tx: Tx,
  done: (Done & { number: number })[],
  commit: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Receipt[]> {
  const saving = [
    ...batches(done).map((some) => saveRows(tx, some)),
    ...done.flatMap((d) => [
      ...behindIt(tx, d),
      ...promised(tx, d),
      ...cameOfIt(tx, d),
      ...served(tx, d),
      ...goneFrom(tx, d),
      ...sentWith(tx, d),
      ...mentioning(tx, d),
    ]),
  ];
  const told = done.some((d) => d.outcome.record) ? await toldOfPolitics(tx, done, Promise.all(saving)) : [];
  const referred = done.some((d) => d.outcome.unreferred) ? await endReferrals(tx, done) : [];
  const said = [...done.map(entryOf), ...done.flatMap(internal), ...told, ...referred, ...ringsOf(done.flatMap(rings))];
  const appending = batches(said).map((some) => appendAll(tx, some));
  const [seqs] = await Promise.all([Promise.all(appending), Promise.all(saving), commit()]);
  const seqOf = seqs.flat();
  return done.map((d, i) => {
    const { need } = d.outcome;
    const event = eventOf(d);
    return receipt(d.number, need.id, seqOf[i] ?? 0, event.message?.id ?? null, event);
  });
}

/** The company that came or went; few deeds have one. */
const behindIt = (tx: Tx, { outcome: { need, behind } }: Done): Promise<void>[] =>
  behind ? [saveBehind(tx, need.id, behind)] : [];
/** What was promised besides an answer; few deeds do. */
const promised = (tx: Tx, { actor, outcome: { need, commitments } }: Done): Promise<void>[] =>
  commitments ? [saveCommitments(tx, actor, { needId: need.id, owner: need.owner }, commitments)] : [];
/** What came of it; said once or twice, of opportunities alone. */
const cameOfIt = (tx: Tx, { actor, outcome: { need, results } }: Done): Promise<void>[] =>
  results ? [saveResults(tx, actor, need.id, results)] : [];
/** The goals that it serves; few deeds change them. */
const served = (tx: Tx, { outcome: { need, goals } }: Done): Promise<void>[] =>
  goals ? [saveGoals(tx, need.id, goals)] : [];
/** Who is named no more; few deeds have any. */
const goneFrom = (tx: Tx, { outcome: { named } }: Done): Promise<void>[] =>
  named && named.gone.length > 0 ? [dismissReaders(tx, named.gone)] : [];

/** Files that its message was sent with; most have none. */
const sentWith = (tx: Tx, { outcome: { need, message } }: Done): Promise<void>[] =>
  message?.attachments ? [attach(tx, { needId: need.id, messageId: message.id }, message.attachments)] : [];

/** Whom its message mentions; most mention nobody. */
const mentioning = (tx: Tx, { actor, outcome: { need, message } }: Done): Promise<void>[] =>
  message?.mentions ? [keepMentions(tx, actor, { needId: need.id, messageId: message.id }, message.mentions)] : [];

/** Politics is written one deed after the other, behind the rows that it refers to. */
async function toldOfPolitics(tx: Tx, done: Done[], written: Promise<unknown>): Promise<Said[]> {
  await written;
  const said: Said[] = [];
  for (const { actor, outcome } of done) {
    const { need, record } = outcome;
    const told = record ? await savePolitics(tx, actor, { ...outcome, record }) : [];
    const event = { kind: 'notified', needId: need.id } as const;
    said.push(...told.map((id) => ({ stream: `membership/${id}` as const, event, at: need.changedAt, ...by(actor) })));
  }
  return said;
}

const by = ({ membershipId, personId }: Doer) => ({ membershipId, personId });

const batches = <T>(list: T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / TOGETHER) }, (_, i) => list.slice(i * TOGETHER, (i + 1) * TOGETHER));

const entryOf = (done: Done): Said => ({
  stream: `need/${done.outcome.need.id}/shared`,
  event: eventOf(done),
  at: done.outcome.need.changedAt,
  clientKey: done.clientKey,
  ...by(done.actor),
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
const internal = ({ actor, outcome: { need, internalClocks } }: Done): Said[] =>
  internalClocks.length === 0
    ? []
    : [
        {
          stream: `need/${need.id}/internal`,
          event: { kind: 'clocks.moved', clocks: internalClocks.map(clockView) },
          at: need.changedAt,
          ...by(actor),
        },
      ];

/** Lists and figures of these audiences have something to fetch anew; what it is, each reader asks with their own rights. */
const rings = (done: Done): Said[] => [
  ...ringsOfHouse(done),
  ...listsOfBusiness(done.outcome.need).map((stream) => ringFor(stream, done)),
  ...ringsOfMeetings(done),
];

/** Where a promise was agreed, or a need came from, it is seen what came of it. */
const ringsOfMeetings = ({ actor, meetings = [], outcome: { need, commitments = [] } }: Done): Said[] =>
  [...meetings, ...commitments.flatMap(({ agreedAt }) => agreedAt?.meetingId ?? [])].map((meetingId) => ({
    stream: `meeting/${meetingId}`,
    event: { kind: 'meeting.touched', meetingId },
    at: need.changedAt,
    ...by(actor),
  }));

/** One ring for each list, however many of its needs moved. */
const ringsOf = (all: Said[]): Said[] => [...new Map(all.map((ring) => [ring.stream, ring])).values()];

const ringsOfHouse = (done: Done): Said[] => listsInside(done.outcome.need).map((stream) => ringFor(stream, done));

const ringFor = (stream: ListStream, { actor, outcome: { need } }: Done): Said => ({
  stream,
  event: { kind: 'need.touched', needId: need.id },
  at: need.changedAt,
  ...by(actor),
});

function eventOf({ actor, messages, outcome, raised }: Done): NeedEvent {
  const {
    deed,
    need,
    message,
    clocks,
    holdings,
    to,
    text,
    labels,
    goals,
    behind,
    named,
    amended,
    commitments,
    results,
  } = outcome;
  const author = authorOf(actor);
  const at = need.changedAt.toISOString();
  return {
    kind: 'need.moved',
    deed,
    need: moved(need),
    message: amended ?? (message && messageView(message, messages + 1, author, at)),
    clocks: clocks.map(clockView),
    holdings: holdings.map((h) => ({ ...h, from: h.from.toISOString(), to: h.to?.toISOString() ?? null })),
    activity: { deed, at, author, to, text, ...(labels && { labels: { ...labels, ...titlesOf(goals) } }) },
    ...(behind && { backings: behind.backings }),
    ...(commitments && { commitments }),
    ...(results && { results }),
    ...((goals || (raised && need.goals.length > 0)) && { goals: need.goals }),
    ...((named || (raised && need.readers.length > 0)) && { readers: need.readers }),
    ...(raised && { raised }),
  };
}

const titlesOf = (goals?: Named[]) => goals && { goals: goals.map(({ name }) => name) };

const messageView = ({ mentions, ...m }: NewMessage, ordinal: number, author: Author, at: string) => ({
  ...m,
  ordinal,
  author,
  at,
  ...(mentions && { mentions: mentions.map(({ name }) => name) }),
});

async function saveRows(tx: Tx, done: Done[]): Promise<void> {
  const outcomes = done.map((d) => d.outcome);
  const latest = lastOf(outcomes, (o) => o.need.id);
  const ofNeed = Map.groupBy(done, (d) => d.outcome.need.id);
  const moves = latest
    .filter((o) => o.deed !== 'raise')
    .map(({ need }) => ({ ...rowOf(need), ...heardOrPassed(ofNeed.get(need.id)) }));
  const sectors = latest.flatMap(({ need }) => [
    ...need.sectors.map((sectorId) => ({ needId: need.id, sectorId, held: true })),
    ...need.asked.map((sectorId) => ({ needId: need.id, sectorId, held: false })),
  ]);
  const said = done.flatMap(({ actor, messages, outcome: { message, need } }) =>
    message ? [{ ...message, needId: need.id, ordinal: messages + 1, at: need.changedAt, by: writerOf(actor) }] : [],
  );
  const changes = [...Map.groupBy(outcomes, (o) => o.need.id).values()].flatMap(changeOf);
  await prepared(
    tx,
    sql`with moved as (
          update need set state = m.state, holder = m.holder, holder_sector_id = m."holderSectorId", holder_name = m."holderName",
            holder_since = m."holderSince", changed_at = m."changedAt", version = m.version,
            kind = m.kind, kind_since = case when need.kind = m.kind then need.kind_since else m."changedAt" end, theme = m.theme, urgency = m.urgency, named = m.readers,
            passed_on = m.passed + case when m.heard then 0 else need.passed_on end,
            due_clock = m."dueClock", due_side = m."dueSide", due_at = m."dueAt", priority = m.priority,
            unconfirmed = m.unconfirmed, merged_into = m."mergedInto", merged_into_number = m."mergedNumber", merged_at = m."mergedAt"
          from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m(id uuid, state text, kind text, holder text, "holderSectorId" uuid, "holderName" text,
            "holderSince" timestamptz, "changedAt" timestamptz, version int, theme text, urgency text, readers jsonb, heard boolean, passed int, "dueClock" text, "dueSide" text, "dueAt" timestamptz, priority jsonb, unconfirmed boolean,
            "mergedInto" uuid, "mergedNumber" int, "mergedAt" timestamptz)
          where need.id = m.id),
        sectors as (
          insert into need_sector (need_id, sector_id, held)
          select "needId", "sectorId", held from jsonb_to_recordset(${JSON.stringify(sectors)}::jsonb) as s("needId" uuid, "sectorId" uuid, held boolean)
          on conflict (need_id, sector_id) do update set held = true where excluded.held and not need_sector.held),
        said as (
          insert into message (id, need_id, ordinal, kind, body, language, membership_id, author_name, author_side, author_unit, at, reason, promised_by, outcome_open)
          select m.id, m."needId", m.ordinal, m.kind, m.body, m.language, (m.by ->> 'membershipId')::uuid, m.by ->> 'name', m.by ->> 'side',
            m.by ->> 'unit', m.at, m.reason, m."promisedBy", coalesce(m."outcomeOpen", false)
          from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as m(id uuid, "needId" uuid, ordinal int, kind text, body text, language text,
            at timestamptz, reason text, "promisedBy" date, "outcomeOpen" boolean, by jsonb)),
        held as (${upsertHoldings(outcomes)}),
        ${offerWrites(done)},
        ${clockWrites(changes)}
        select 1`,
  );
}

const writerOf = ({ membershipId, name, side, unit }: Doer) => ({ membershipId, name, side, unit });

/** What the deeds on one need did to its clocks: each as it was left last, with the steps that were planned then. */
function changeOf(own: Outcome[]): ClockChange[] {
  const [first] = own;
  if (!first) return [];
  const clocksOf = (o: Outcome) => [...o.clocks, ...o.internalClocks];
  const clocks = lastOf(own.flatMap(clocksOf), (c) => c.id);
  const ladder = clocks.flatMap(({ id }) => {
    const last = own.findLast((o) => clocksOf(o).some((c) => c.id === id));
    return last?.ladder.filter((step) => step.clockId === id) ?? [];
  });
  return [{ needId: first.need.id, municipalityId: first.need.municipalityId, clocks, ladder }];
}

/** Of rows that were changed several times, what they have become, in the order in which they were first changed. */
const lastOf = <T>(list: T[], key: (row: T) => string): T[] => [
  ...new Map(list.map((row) => [key(row), row])).values(),
];

/** How often the ball went from sector to sector since business last heard a word: what "stuck between sectors" counts. */
type Word = { heard: boolean; passed: number };
const heardOrPassed = (own: Done[] = []): Word =>
  own.reduce<Word>(
    (so, { actor, outcome: { message, holdings } }) => {
      if (message && actor.side === 'municipality') return { heard: true, passed: 0 };
      const passes = holdings.length > 1 && holdings.every((h) => h.holder.kind === 'sector');
      return passes ? { ...so, passed: so.passed + 1 } : so;
    },
    { heard: false, passed: 0 },
  );

/** The columns of a need that a deed can change. */
export const rowOf = ({
  id,
  state,
  kind,
  theme,
  urgency,
  holder,
  holderSince,
  changedAt,
  version,
  due,
  priority,
  readers,
  unconfirmed,
  mergedInto,
}: Need) => ({
  id,
  state,
  kind,
  theme,
  urgency,
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
  readers,
  unconfirmed,
  mergedInto: mergedInto?.id ?? null,
  mergedNumber: mergedInto ? Number(mergedInto.number.slice(2)) : null,
  mergedAt: mergedInto?.at ?? null,
});

/** The stay that ended is updated before the one that began is inserted: there is one ball. */
function upsertHoldings(outcomes: Outcome[]) {
  const stays = outcomes.flatMap(({ need, holdings }) => holdings.map((h) => stayOf(need.id, h)));
  const list = lastOf(stays, (stay) => stay.id);
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
