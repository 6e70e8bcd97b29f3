import type { Figure, FigurePage, FigureQuery } from '@vertskap/contract';
import {
  addWorkdays,
  compile,
  daysBetween,
  localDate,
  secondsPerWorkday,
  wallToInstant,
  workingSeconds,
  type WorkingTime,
  workingTimeOf,
} from '@vertskap/clocks';
import type { Tx } from '@vertskap/platform';
import { factsOf } from './facts/facts.js';
import type { Facts } from './facts/facts.rules.js';
import { ballFigure } from './ball.rules.js';
import { changeFigures } from './changes.rules.js';
import { closingsFigure, commitmentsFigure, resolutionFigure } from './judged.rules.js';
import { initiativeFigures } from './initiatives.rules.js';
import { neighboursFigure } from './neighbours.rules.js';
import { ageingFigure, holdersFigure, openFigure } from './open.rules.js';
import { opportunitiesFigure } from './opportunities.rules.js';
import type { Grounds } from './parts.rules.js';
import { firstDayBefore, periodOf } from './period.rules.js';
import { planFigure } from './plan.rules.js';
import { lastQuarters } from './quarters.rules.js';
import type { Reader } from './reader.js';
import { businessReplyFigure, firstResponseFigure, onTimeFigure, trendFigure } from './responses.rules.js';
import { loadFigure, stepsFigure } from './sectors.rules.js';

const SOON_WORKDAYS = 10;
const SLOWEST = 5;

/** Every figure of a page, reckoned now. */
export async function reckonPage(tx: Tx, now: Date, reader: Reader, query: FigureQuery): Promise<FigurePage> {
  const time = await workingTimeOf(tx, reader.municipality.id, now);
  const days = daysOf(time, now);
  const period = periodOf(days.today, query.from, query.to, days.midnight);
  const quarters = lastQuarters(period.lastDay, 4, days.midnight);
  const soon = days.midnight(days.after(SOON_WORKDAYS + 1));
  const bounds = [...quarters.map((q) => q.from), ...quarters.slice(-1).map((q) => q.to)];
  const facts = await factsOf(tx, now, reader, query, {
    period,
    before: days.midnight(firstDayBefore(period)),
    quarters: bounds,
    soon,
  });
  const grounds: Grounds = {
    facts,
    municipalityId: reader.municipality.id,
    now,
    period,
    waited: (since) => workingSeconds(time, since, now),
    worked: (from, to) => workingSeconds(time, from, to),
    secondsPerWorkday: secondsPerWorkday(time.calendar),
    workdaysSince: (since) => Math.max(0, days.since(since)),
    sinceWorkdays: (n) => days.midnight(days.after(-n)),
    quarters,
    soon,
    keep: kept(query),
  };
  return {
    asOf: now.toISOString(),
    municipality: reader.municipality,
    scope: reader.scope,
    period: {
      from: period.from.toISOString(),
      to: period.to.toISOString(),
      weeks: period.weeks.length,
      firstDay: period.firstDay,
      lastDay: period.lastDay,
    },
    secondsPerWorkday: grounds.secondsPerWorkday,
    worst: facts.worst && { need: facts.worst.need, overdueWorkdays: Math.max(0, days.since(facts.worst.dueAt)) },
    slowest: slowestOf(facts, grounds),
    figures: figuresFor(reader, grounds),
  };
}

function figuresFor({ scope }: Reader, grounds: Grounds): Figure[] {
  const common = [openFigure, firstResponseFigure, onTimeFigure, holdersFigure, commitmentsFigure, ageingFigure];
  const more = [
    trendFigure,
    resolutionFigure,
    closingsFigure,
    businessReplyFigure,
    planFigure,
    opportunitiesFigure,
    ballFigure,
  ];
  const inside = scope === 'association' ? [] : [stepsFigure, loadFigure];
  const reckoned = (list: typeof common) => list.map((reckon) => reckon(grounds));
  return [
    ...reckoned(common),
    ...reckoned(more),
    ...changeFigures(grounds),
    ...initiativeFigures(grounds),
    ...reckoned(inside),
    ...neighboursFigure(grounds),
  ];
}

/** The filters that every drill-down keeps. */
function kept({ sector, association, theme, kind }: FigureQuery): Record<string, string> {
  return {
    ...(sector && { sector }),
    ...(association && { association }),
    ...(theme && { theme }),
    ...(kind && { kind }),
  };
}

function slowestOf({ slowest }: Facts, { waited }: Grounds): FigurePage['slowest'] {
  return slowest
    .map(({ raisedAt, seconds, ...need }) => ({ ...need, seconds: seconds ?? waited(raisedAt) }))
    .sort((a, b) => b.seconds - a.seconds || (a.number < b.number ? -1 : 1))
    .slice(0, SLOWEST);
}

/** Dates of the municipality around now. */
function daysOf({ calendar: hours }: WorkingTime, now: Date) {
  const calendar = compile(hours);
  const today = localDate(calendar, now.getTime());
  return {
    today,
    midnight: (date: string): Date => new Date(wallToInstant(calendar, `${date}T00:00`)),
    after: (workdays: number): string => addWorkdays(calendar, today, workdays),
    since: (instant: Date): number => daysBetween(calendar, localDate(calendar, instant.getTime()), today),
  };
}
