import { rows, sql, type Sql, type Tx } from '@vertskap/platform';
import type { Clock } from './clock.rules.js';
import type { PlannedStep } from './ladder.rules.js';

/** Kinds that only those who handle a need see; all others are seen by everyone who sees the need. */
const INTERNAL: Clock['kind'][] = ['hand_over', 'acceptance', 'consultation', 'status'];

/** Clocks of a need that are new or have changed, and all steps of theirs that are still to come. */
export type ClockChange = Owner & { municipalityId: string; clocks: Clock[]; ladder: PlannedStep[] };
/** A promise on no need belongs to the space where it was made; what a neighbour owes to a need that it does not have, to how it was asked. */
type Owner =
  | { needId: string; spaceId?: undefined; referralId?: undefined }
  | { needId: null; spaceId: string; referralId?: undefined }
  | { needId: null; spaceId?: undefined; referralId: string };

/**
 * The parts of a statement that write clocks, their pauses and their steps; named `clocked`, `paused`, `plan`, `called_off`
 * and `stepped`. Steps that have fired stay as they are; of the others, those planned are moved and the rest called off.
 */
export function clockWrites(changes: ClockChange[]): Sql {
  const clocks = changes.flatMap(({ needId, spaceId, referralId, municipalityId, clocks }) =>
    clocks.map((c) => ({ ...c, needId, spaceId, referralId, municipalityId })),
  );
  const pauses = clocks.flatMap((c) => c.pauses.map((p) => ({ ...p, clockId: c.id })));
  const steps = changes.flatMap(({ needId, ladder }) => ladder.map((s) => ({ ...s, needId })));
  return sql`clocked as (
      insert into clock (id, need_id, kind, cycle, side, budget, started_at, due_at, stopped_at, verdict, policy_version, calendar_version, audience,
        municipality_id, space_id, referral_id, credited_to, gross_seconds, net_seconds)
      select c.id, c."needId", c.kind, c.cycle, c.side, c.budget, c."startedAt", c."dueAt", c."stoppedAt", c.verdict, c."policyVersion", c."calendarVersion",
        case when c.kind = any(${INTERNAL}) then 'internal' else 'shared' end,
        c."municipalityId", c."spaceId", c."referralId", c."creditedTo", c."grossSeconds", c."netSeconds"
      from jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) as c(id uuid, "needId" uuid, kind text, cycle int, side text, budget jsonb,
        "startedAt" timestamptz, "dueAt" timestamptz, "stoppedAt" timestamptz, verdict text, "policyVersion" int, "calendarVersion" int, "municipalityId" uuid, "spaceId" uuid, "referralId" uuid,
        "creditedTo" uuid, "grossSeconds" int, "netSeconds" int)
      on conflict (id) do update set budget = excluded.budget, due_at = excluded.due_at, stopped_at = excluded.stopped_at, verdict = excluded.verdict,
        policy_version = excluded.policy_version, calendar_version = excluded.calendar_version,
        credited_to = excluded.credited_to, gross_seconds = excluded.gross_seconds, net_seconds = excluded.net_seconds),
    paused as (
      insert into clock_pause (clock_id, from_at, to_at, reason, waiting_for, wake_at)
      select "clockId", "from", "to", reason, "waitingFor", "wakeAt" from jsonb_to_recordset(${JSON.stringify(pauses)}::jsonb)
        as p("clockId" uuid, "from" timestamptz, "to" timestamptz, reason text, "waitingFor" text, "wakeAt" timestamptz)
      on conflict (clock_id, from_at) do update set to_at = excluded.to_at, wake_at = excluded.wake_at),
    plan as (
      select * from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as l("clockId" uuid, "needId" uuid, share int, pause int, at timestamptz)),
    called_off as (
      delete from deadline d where d.clock_id = any(${clocks.map((c) => c.id)}::uuid[])
        and d.fired_at is null and not exists (select from plan where plan."clockId" = d.clock_id and plan.share = d.share and plan.pause = d.pause)),
    stepped as (
      insert into deadline (clock_id, share, pause, need_id, at) select "clockId", share, pause, "needId", at from plan
      on conflict (clock_id, share, pause) do update set at = excluded.at where deadline.fired_at is null)`;
}

/** Writes clocks in a statement of their own. */
export async function saveClocks(tx: Tx, changes: ClockChange[]): Promise<void> {
  await rows(tx, sql`with ${clockWrites(changes)} select 1`);
}

/** A clock (as `c`) with its pauses as jsonb, for `toClock`. */
export const storedClock: Sql = sql`jsonb_build_object('id', c.id, 'kind', c.kind, 'cycle', c.cycle, 'side', c.side, 'budget', c.budget,
  'startedAt', c.started_at, 'dueAt', c.due_at, 'stoppedAt', c.stopped_at, 'verdict', c.verdict, 'creditedTo', c.credited_to, 'grossSeconds', c.gross_seconds, 'netSeconds', c.net_seconds,
  'policyVersion', c.policy_version, 'calendarVersion', c.calendar_version,
  'pauses', coalesce((select jsonb_agg(jsonb_build_object('from', q.from_at, 'to', q.to_at, 'reason', q.reason, 'waitingFor', q.waiting_for,
    'wakeAt', q.wake_at) order by q.from_at) from clock_pause q where q.clock_id = c.id), '[]'))`;

/** A ClockView as jsonb, with the clock as `c`. */
export const viewedClock: Sql = sql`jsonb_build_object('id', c.id, 'kind', c.kind, 'cycle', c.cycle, 'side', c.side, 'budget', c.budget,
  'startedAt', iso(c.started_at), 'dueAt', iso(c.due_at), 'stoppedAt', iso(c.stopped_at), 'verdict', c.verdict,
  'creditedTo', c.credited_to, 'grossSeconds', c.gross_seconds, 'netSeconds', c.net_seconds,
  'pauses', coalesce((select jsonb_agg(jsonb_build_object('from', iso(q.from_at), 'to', iso(q.to_at), 'reason', q.reason, 'waitingFor', q.waiting_for,
    'wakeAt', iso(q.wake_at)) order by q.from_at) from clock_pause q where q.clock_id = c.id), '[]'))`;

type Text = string | null;
/** What jsonb makes of a clock: dates have become text. */
export type StoredClock = Omit<Clock, 'startedAt' | 'dueAt' | 'stoppedAt' | 'pauses'> & {
  startedAt: string;
  dueAt: Text;
  stoppedAt: Text;
  pauses: (Omit<Clock['pauses'][number], 'from' | 'to' | 'wakeAt'> & { from: string; to: Text; wakeAt: Text })[];
};

const date = (text: Text): Date | null => (text === null ? null : new Date(text));

export const toClock = (stored: StoredClock): Clock => ({
  ...stored,
  startedAt: new Date(stored.startedAt),
  dueAt: date(stored.dueAt),
  stoppedAt: date(stored.stoppedAt),
  pauses: stored.pauses.map((p) => ({ ...p, from: new Date(p.from), to: date(p.to), wakeAt: date(p.wakeAt) })),
});
