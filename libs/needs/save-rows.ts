import type { NeedRaised } from '@vertskap/contract';
import { type ClockChange, clockWrites } from '@vertskap/clocks';
import { join, prepared, sql, type Sql, type Tx } from '@vertskap/platform';
import type { Holding, Outcome } from './deed.rules.js';
import type { Doer, Need } from './need.rules.js';
import { offerWrites } from './offers/store.js';

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

/** The rows that deeds left, in one statement: needs as they have become, messages, stays, offers, clocks and their steps. */
export async function saveRows(tx: Tx, done: Done[]): Promise<void> {
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
  const holdings = lastOf(
    outcomes.flatMap(({ need, holdings: stays }) => stays.map((h) => stayOf(need.id, h))),
    (stay) => stay.id,
  );
  const parts = [
    ...partOf(moves, movesWritten),
    ...partOf(sectors, sectorsWritten),
    ...partOf(said, messagesWritten),
    ...partOf(holdings, holdingsWritten),
    ...partOf(done.filter(changesOffers), offerWrites),
    ...partOf(
      changes.filter(({ clocks }) => clocks.length > 0),
      clockWrites,
    ),
  ];
  if (parts.length > 0) await prepared(tx, sql`with ${join(parts, ', ')} select 1`);
}

/** Most deeds write few of the tables: what has nothing to write is no part of the statement, for preparing to write takes longer than writing a row. */
const partOf = <T>(list: T[], written: (list: T[]) => Sql): Sql[] => (list.length > 0 ? [written(list)] : []);

const changesOffers = ({ outcome: { offers } }: Done): boolean => offers.made !== null || offers.settled !== null;

const movesWritten = (moves: object[]): Sql => sql`moved as (
  update need set state = m.state, holder = m.holder, holder_sector_id = m."holderSectorId", holder_name = m."holderName",
    holder_since = m."holderSince", changed_at = m."changedAt", version = m.version,
    kind = m.kind, kind_since = case when need.kind = m.kind then need.kind_since else m."changedAt" end, theme = m.theme, urgency = m.urgency, named = m.readers,
    passed_on = m.passed + case when m.heard then 0 else need.passed_on end,
    due_clock = m."dueClock", due_side = m."dueSide", due_at = m."dueAt", priority = m.priority,
    unconfirmed = m.unconfirmed, merged_into = m."mergedInto", merged_into_number = m."mergedNumber", merged_at = m."mergedAt"
  from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m(id uuid, state text, kind text, holder text, "holderSectorId" uuid, "holderName" text,
    "holderSince" timestamptz, "changedAt" timestamptz, version int, theme text, urgency text, readers jsonb, heard boolean, passed int, "dueClock" text, "dueSide" text, "dueAt" timestamptz, priority jsonb, unconfirmed boolean,
    "mergedInto" uuid, "mergedNumber" int, "mergedAt" timestamptz)
  where need.id = m.id)`;

/** Most are there already, and are not touched. */
const sectorsWritten = (sectors: object[]): Sql => sql`sectors as (
  insert into need_sector (need_id, sector_id, held)
  select "needId", "sectorId", held from jsonb_to_recordset(${JSON.stringify(sectors)}::jsonb) as s("needId" uuid, "sectorId" uuid, held boolean)
  where not exists (select from need_sector known where known.need_id = "needId" and known.sector_id = "sectorId" and (known.held or not s.held))
  on conflict (need_id, sector_id) do update set held = true where excluded.held and not need_sector.held)`;

const messagesWritten = (said: object[]): Sql => sql`said as (
  insert into message (id, need_id, ordinal, kind, body, language, membership_id, author_name, author_side, author_unit, at, reason, promised_by, outcome_open)
  select m.id, m."needId", m.ordinal, m.kind, m.body, m.language, (m.by ->> 'membershipId')::uuid, m.by ->> 'name', m.by ->> 'side',
    m.by ->> 'unit', m.at, m.reason, m."promisedBy", coalesce(m."outcomeOpen", false)
  from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as m(id uuid, "needId" uuid, ordinal int, kind text, body text, language text,
    at timestamptz, reason text, "promisedBy" date, "outcomeOpen" boolean, by jsonb))`;

/** The stay that ended is updated before the one that began is inserted: there is one ball. */
const holdingsWritten = (holdings: object[]): Sql => sql`held as (
  insert into holding (id, need_id, kind, sector_id, name, from_at, to_at, working_seconds, needed, reply_by)
  select h.id, h."needId", h.kind, h."sectorId", h.name, h."from", h."to", h."workingSeconds", h.needed, h."replyBy"
  from jsonb_to_recordset(${JSON.stringify(holdings)}::jsonb) as h(id uuid, "needId" uuid, kind text, "sectorId" uuid, name text,
    "from" timestamptz, "to" timestamptz, "workingSeconds" int, needed text, "replyBy" date)
  on conflict (id) do update set to_at = excluded.to_at, working_seconds = excluded.working_seconds)`;

const writerOf = ({ membershipId, name, side, unit }: Doer) => ({ membershipId, name, side, unit });

/** What the deeds on one need did to its clocks: each as it was left last, with the steps that were planned then. */
export function changeOf(own: Outcome[]): ClockChange[] {
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

const stayOf = (needId: string, holding: Holding) => ({
  ...holding,
  needId,
  kind: holding.holder.kind,
  sectorId: holding.holder.kind === 'sector' ? holding.holder.id : null,
  name: holding.holder.name,
});
