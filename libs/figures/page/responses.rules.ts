import type { Figure } from '@vertskap/contract';
import {
  finding,
  medianFrom,
  MIN_FOR_P90,
  MIN_FOR_RATE,
  survivalCurve,
  survivalQuantile,
  survivalQuantileInterval,
  wilson,
  xmr,
} from '../statistics/statistics.rules.js';
import { column, figure, type Grounds, startedIn, stoppedIn, tableRow } from './parts.rules.js';

const MIN_FOR_WEEK = 3;

/**
 * How long business waits for the first word: median and p90 of needs raised in the period, by Kaplan-Meier. A need still waiting has
 * waited at least until now; one withdrawn unanswered, until then.
 */
export function firstResponseFigure(grounds: Grounds): Figure {
  const { taken, void: withdrawn, waitingSince } = grounds.facts.responses;
  const censored = [...withdrawn, ...waitingSince.map(grounds.waited)];
  const curve = survivalCurve([
    ...taken.map((time) => ({ time, events: 1, censored: 0 })),
    ...censored.map((time) => ({ time, events: 0, censored: 1 })),
  ]);
  const median = curve.n >= MIN_FOR_RATE ? survivalQuantile(curve, 0.5) : null;
  const likely = median === null ? { low: null, high: null } : survivalQuantileInterval(curve, 0.5);
  const p90 = curve.n >= MIN_FOR_P90 ? survivalQuantile(curve, 0.9) : null;
  const waiting = waitingSince.length;
  return figure({
    id: 'first_response',
    finding: curve.n < MIN_FOR_RATE ? 'too_few' : median === null ? 'not_half' : 'median',
    n: curve.n,
    values: { median, low: likely.low, high: likely.high, p90, waiting, withdrawn: withdrawn.length },
    columns: [column('what', 'code'), column('time', 'seconds')],
    rows: [
      tableRow('median', ['median', median], startedIn(grounds, 'first_response')),
      tableRow('p90', ['p90', p90], startedIn(grounds, 'first_response')),
    ],
    opens: startedIn(grounds, 'first_response'),
  });
}

/** How many needs raised in the period had their first response by its date; one that is owed past it is late already. */
export const onTimeFigure = (grounds: Grounds): Figure =>
  kept('on_time', 'first_response', grounds.facts.responses, grounds);

/** The same for what business owed. */
export const businessReplyFigure = (grounds: Grounds): Figure =>
  kept('business_reply', 'business_reply', grounds.facts.businessReplies, grounds);

function kept(
  id: 'on_time' | 'business_reply',
  clock: string,
  { met, late }: { met: number; late: number },
  grounds: Grounds,
): Figure {
  const n = met + late;
  const interval = n >= MIN_FOR_RATE ? wilson(met, n) : null;
  const opens = startedIn(grounds, clock);
  return figure({
    id,
    finding: n === 0 ? 'none' : n < MIN_FOR_RATE ? 'too_few' : late === 0 ? 'all' : 'some',
    n,
    values: { met, late, low: interval?.low ?? null, high: interval?.high ?? null },
    columns: [column('what', 'code'), column('needs', 'count')],
    rows: [
      tableRow('met', ['met', met], { ...opens, verdict: 'met' }),
      tableRow('late', ['late', late], { ...opens, verdict: 'late' }),
    ],
    opens: { ...opens, verdict: 'judged' },
  });
}

/** Week by week: what was raised, and the median wait of those first answered that week; an XmR chart says whether that is a change. */
export function trendFigure(grounds: Grounds): Figure {
  const { facts, period, secondsPerWorkday } = grounds;
  const weeks = period.weeks.map(({ week, from, to }, i) => {
    const found = facts.weeks.find((at) => at.week === i + 1);
    const taken = found?.taken ?? [];
    const median = medianFrom(MIN_FOR_WEEK, taken);
    return { week, from, to, raised: found?.raised ?? 0, answered: taken.length, median: median && Math.round(median) };
  });
  const days = weeks.flatMap(({ median }) => (median === null ? [] : [median / secondsPerWorkday]));
  const chart = xmr(days, { improvement: 'decrease', floorAtZero: true });
  const said = finding(chart);
  const lines = said.code === 'too_few' ? null : (chart.phases.at(-1)?.lines ?? null);
  const inSeconds = (day: number | undefined) => (day === undefined ? null : Math.round(day * secondsPerWorkday));
  return figure({
    id: 'trend',
    finding: said.code,
    n: weeks.reduce((n, week) => n + week.answered, 0),
    values: {
      weeks: days.length,
      provisional: said.limits === 'provisional' ? 1 : 0,
      centre: inSeconds(lines?.mean),
      lower: inSeconds(lines?.lower),
      upper: inSeconds(lines?.upper),
    },
    columns: [
      column('week', 'week'),
      column('raised', 'count'),
      column('answered', 'count'),
      column('median', 'seconds'),
    ],
    rows: weeks.map(({ week, from, to, raised, answered, median }) =>
      tableRow(week, [week, raised, answered, median], {
        ...stoppedIn(grounds, 'first_response'),
        verdict: 'judged',
        stoppedFrom: (from > period.from ? from : period.from).toISOString(),
        stoppedTo: (to < period.to ? to : period.to).toISOString(),
      }),
    ),
    opens: { ...stoppedIn(grounds, 'first_response'), verdict: 'judged' },
  });
}
