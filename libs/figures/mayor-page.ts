import type { MayorPage, NeedSummary, WeekPoint } from '@vertskap/contract';
import {
  compile,
  daysBetween,
  localDate,
  secondsPerWorkday,
  wallToInstant,
  workingTimeOf,
  type WorkingTime,
} from '@vertskap/clocks';
import { and, overdue, summaryFor, summaryTables, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Tx } from '@vertskap/platform';
import { type FirstResponse, firstResponses } from './first-responses.js';
import { kaplanMeier, medianFrom, survivalQuantile, wilson } from './statistics/statistics.rules.js';
import { lastWeeks } from './weeks.rules.js';

const WEEKS = 12;
const MIN_FOR_RATE = 5;
const MIN_FOR_WEEK = 3;
/** Of the definitions in docs/FIGURES.md. */
const DEFINITIONS = 1;
const READERS = ['mayor', 'director', 'coordinator', 'sector_leader'];

/** Everything on the mayor's page, over what this actor may see of the own municipality. Throws `not_found` for whoever has no such page. */
export async function mayorPage(tx: Tx, now: Date, actor: Actor): Promise<MayorPage> {
  if (!READERS.includes(actor.role) || !actor.municipalityId) throw notFound();
  const time = await workingTimeOf(tx, actor.municipalityId, now);
  const calendar = compile(time.calendar);
  const weeks = lastWeeks(
    localDate(calendar, now.getTime()),
    WEEKS,
    (date) => new Date(wallToInstant(calendar, `${date}T00:00`)),
  );
  const from = weeks[0]?.from ?? now;
  const responses = await firstResponses(tx, now, actor, time, from);
  const raised = responses.filter((r) => r.raisedAt >= from);
  const period = { raisedFrom: from.toISOString() };
  return {
    asOf: now.toISOString(),
    municipality: await municipality(tx, actor.municipalityId),
    period: { from: from.toISOString(), to: now.toISOString(), weeks: WEEKS },
    ...(await counts(tx, now, actor)),
    worst: await worst(tx, now, actor, time),
    firstResponse: { ...medianResponse(raised), secondsPerWorkday: secondsPerWorkday(time.calendar), opens: period },
    onTime: { ...onTime(raised), opens: { ...period, firstResponse: 'judged' } },
    holders: await holders(tx, actor),
    trend: weeks.map((week) => weekPoint(week, responses)),
    definitions: { version: DEFINITIONS },
  };
}

async function municipality(tx: Tx, id: string): Promise<MayorPage['municipality']> {
  const found = await row<MayorPage['municipality']>(tx, sql`select id, name from municipality where id = ${id}`);
  if (!found) throw notFound();
  return found;
}

async function counts(tx: Tx, now: Date, actor: Actor): Promise<Pick<MayorPage, 'open' | 'overdue'>> {
  const found = await row<{ open: number; overdue: number }>(
    tx,
    sql`select count(*)::int as open, (count(*) filter (where ${overdue(now)}))::int as overdue from need n where n.state = 'open' and ${visibleTo(actor)}`,
  );
  return {
    open: { count: found?.open ?? 0, opens: { state: 'open' } },
    overdue: { count: found?.overdue ?? 0, opens: { state: 'open', overdue: 'true' } },
  };
}

/** The overdue need whose deadline passed first. */
async function worst(tx: Tx, now: Date, actor: Actor, time: WorkingTime): Promise<MayorPage['worst']> {
  const found = await row<{ need: NeedSummary; dueAt: Date }>(
    tx,
    sql`select ${summaryFor(actor)} as need, n.due_at as "dueAt" from ${summaryTables}
        where ${and([visibleTo(actor), overdue(now)])} order by n.due_at, n.id limit 1`,
  );
  if (!found) return null;
  const calendar = compile(time.calendar);
  return {
    need: found.need,
    overdueWorkdays: daysBetween(
      calendar,
      localDate(calendar, found.dueAt.getTime()),
      localDate(calendar, now.getTime()),
    ),
  };
}

/** Kaplan-Meier: a need without a response yet has waited at least this long, and counts as just that. */
function medianResponse(
  raised: FirstResponse[],
): Pick<MayorPage['firstResponse'], 'medianSeconds' | 'n' | 'unanswered'> {
  const curve = kaplanMeier(raised.map((r) => ({ time: r.seconds, event: r.answeredAt !== null })));
  const reached = raised.length >= MIN_FOR_RATE ? survivalQuantile(curve, 0.5) : null;
  return { medianSeconds: reached, n: raised.length, unanswered: raised.filter((r) => r.answeredAt === null).length };
}

function onTime(raised: FirstResponse[]): Pick<MayorPage['onTime'], 'met' | 'total' | 'low' | 'high'> {
  const judged = raised.filter((r) => r.standing === 'met' || r.standing === 'late');
  const met = judged.filter((r) => r.standing === 'met').length;
  const interval = judged.length >= MIN_FOR_RATE ? wilson(met, judged.length) : null;
  return { met, total: judged.length, low: interval?.low ?? null, high: interval?.high ?? null };
}

async function holders(tx: Tx, actor: Actor): Promise<MayorPage['holders']> {
  const found = await rows<{
    kind: 'sector' | 'association' | 'external';
    id: string | null;
    name: string | null;
    count: number;
  }>(
    tx,
    sql`select n.holder as kind, n.holder_sector_id as id, s.name, count(*)::int as count from need n left join sector s on s.id = n.holder_sector_id
        where n.state = 'open' and ${visibleTo(actor)} group by 1, 2, 3 order by n.holder = 'sector' desc, count(*) desc, s.name`,
  );
  return found.map(({ kind, id, name, count }) => ({
    holder: { kind, id, name: name ?? '' },
    count,
    opens: { state: 'open', ...(kind === 'sector' && id ? { sector: id } : { ball: kind }) },
  }));
}

function weekPoint({ week, from, to }: { week: string; from: Date; to: Date }, responses: FirstResponse[]): WeekPoint {
  const within = (at: Date | null): boolean => at !== null && from <= at && at < to;
  const answered = responses.filter((r) => within(r.answeredAt));
  return {
    week,
    from: from.toISOString(),
    to: to.toISOString(),
    raised: responses.filter((r) => within(r.raisedAt)).length,
    firstAnswered: answered.length,
    medianSeconds: rounded(
      medianFrom(
        MIN_FOR_WEEK,
        answered.map((r) => r.seconds),
      ),
    ),
  };
}

const rounded = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds));
