import { type Figure, type StayStep } from '@vertskap/contract';
import { MIN_FOR_P90, MIN_FOR_RATE, survivalCurve, survivalQuantile } from '../statistics/statistics.rules.js';
import type { Facts } from './facts/facts.rules.js';
import { column, figure, type Grounds, iso, sum, tableRow } from './parts.rules.js';

const ORDER: StayStep[] = [
  'received',
  'passed_on',
  'replied',
  'returned',
  'reopened',
  'with_business',
  'answered',
  'with_external',
  'with_council',
];

type Group = Facts['ball'][number];
type Held = Group & { gross: number; begun: number; median: number | null; p90: number | null };

/**
 * Where the ball lay in the period, and in which step: the working time of its stays, in all (gross) and what of it the municipality
 * answers for (net); what is not net says why by its step. And how long a stay lasts, of those that began in the period, by
 * Kaplan-Meier: one that has not ended has lasted at least until now.
 */
export function ballFigure(grounds: Grounds): Figure {
  const { keep, period } = grounds;
  const held = grounds.facts.ball.map((group): Held => ({
    ...group,
    ...lengths(group, grounds),
    gross: time(group, grounds),
  }));
  const [gross, net] = [sum(held.map((at) => at.gross)), sum(held.map(netOf))];
  const { sector: _, ...others } = keep;
  const within = { ...others, heldFrom: iso(period.from), heldTo: iso(period.to) };
  const rows = inOrder(held);
  return figure({
    id: 'ball',
    finding: gross === 0 ? 'none' : net === 0 ? 'outside' : 'sector',
    n: sum(held.map((at) => at.stays)),
    values: { gross, net, outside: gross - net },
    columns: [
      column('holder', 'name'),
      column('step', 'code'),
      column('gross', 'seconds'),
      column('net', 'seconds'),
      column('stays', 'count'),
      column('begun', 'count'),
      column('median', 'seconds'),
      column('p90', 'seconds'),
    ],
    rows: rows.map((at) =>
      tableRow(
        `${at.sectorId ?? at.holder}/${at.step}`,
        [at.holder, at.step, at.gross, netOf(at), at.stays, at.begun, at.median, at.p90],
        { ...within, heldBy: at.sectorId ?? at.holder, heldStep: at.step },
      ),
    ),
    opens: keep['sector'] === undefined ? within : { ...within, heldBy: keep['sector'] },
  });
}

const netOf = ({ sectorId, gross }: Held): number => (sectorId === null ? 0 : gross);

/** The working seconds of the stays' parts in the period. */
function time({ within, across }: Group, { period, now, worked }: Grounds): number {
  const end = period.to < now ? period.to : now;
  return across.reduce((total, { from, to }) => {
    const [begins, ends] = [from > period.from ? from : period.from, to !== null && to < end ? to : end];
    return begins < ends ? total + worked(begins, ends) : total;
  }, within);
}

function lengths({ taken, across }: Group, { period, waited }: Grounds): Pick<Held, 'begun' | 'median' | 'p90'> {
  const lasting = across.filter(({ from, to }) => to === null && from >= period.from);
  const curve = survivalCurve([
    ...taken.map((seconds) => ({ time: seconds, events: 1, censored: 0 })),
    ...lasting.map(({ from }) => ({ time: waited(from), events: 0, censored: 1 })),
  ]);
  const quantile = (least: number, p: number) => (curve.n < least ? null : survivalQuantile(curve, p));
  return { begun: curve.n, median: quantile(MIN_FOR_RATE, 0.5), p90: quantile(MIN_FOR_P90, 0.9) };
}

/** Sectors first, the one that had it longest first; the steps of each in their order. */
function inOrder(held: Held[]): Held[] {
  const totals = new Map<string, number>();
  for (const at of held) totals.set(keyOf(at), (totals.get(keyOf(at)) ?? 0) + at.gross);
  const total = (at: Held) => totals.get(keyOf(at)) ?? 0;
  return held.toSorted(
    (a, b) =>
      Number(b.sectorId !== null) - Number(a.sectorId !== null) ||
      total(b) - total(a) ||
      (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0) ||
      ORDER.indexOf(a.step) - ORDER.indexOf(b.step),
  );
}

const keyOf = ({ sectorId, holder }: Group): string => sectorId ?? holder;
