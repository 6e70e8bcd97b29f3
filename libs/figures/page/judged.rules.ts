import type { Figure, PauseReason } from '@vertskap/contract';
import { medianFrom, MIN_FOR_RATE } from '../statistics/statistics.rules.js';
import { column, figure, type Grounds, iso, stoppedIn, sum, tableRow, withCredit } from './parts.rules.js';

/**
 * What business lived through and what the municipality answers for: resolutions judged in the period, in all (gross), without the time
 * they stood still (net), and what that time was.
 */
export function resolutionFigure(grounds: Grounds): Figure {
  const { gross, net, stood } = grounds.facts.resolution;
  const reasons = new Map<PauseReason, number>();
  for (const { reason, from, to } of stood) reasons.set(reason, (reasons.get(reason) ?? 0) + grounds.worked(from, to));
  const n = gross.length;
  const [medianGross, medianNet] = [medianFrom(MIN_FOR_RATE, gross), medianFrom(MIN_FOR_RATE, net)];
  return figure({
    id: 'resolution',
    finding: n < MIN_FOR_RATE ? 'too_few' : reasons.size === 0 ? 'same' : 'differ',
    n,
    values: { gross: rounded(medianGross), net: rounded(medianNet) },
    columns: [column('what', 'code'), column('total', 'seconds'), column('median', 'seconds')],
    rows: [
      tableRow('gross', ['gross', sum(gross), rounded(medianGross)], stoppedIn(grounds, 'resolution')),
      ...[...reasons]
        .sort(([, a], [, b]) => b - a)
        .map(([reason, seconds]) => tableRow(reason, [reason, -seconds, null])),
      tableRow('net', ['net', sum(net), rounded(medianNet)], stoppedIn(grounds, 'resolution')),
    ],
    opens: { ...stoppedIn(grounds, 'resolution'), verdict: 'judged' },
  });
}

/** Promises of a date: kept, moved before they were due, broken; by quarter. What was promised on no need stands in the ledger alone, and says how many. */
export function commitmentsFigure({ facts, quarters, keep }: Grounds): Figure {
  const rows = quarters.map(({ name, from, to }, i) => {
    const at = facts.commitments.find((c) => c.quarter === i + 1) ?? { kept: 0, moved: 0, broken: 0, onNoNeed: 0 };
    const opens = { ...withCredit(keep), clock: 'commitment', stoppedFrom: iso(from), stoppedTo: iso(to) };
    return { name, opens, ...at };
  });
  const [kept, moved, broken] = [
    sum(rows.map((r) => r.kept)),
    sum(rows.map((r) => r.moved)),
    sum(rows.map((r) => r.broken)),
  ];
  const n = kept + moved + broken;
  return figure({
    id: 'commitments',
    finding: n === 0 ? 'none' : broken === 0 ? 'none_broken' : 'broken',
    n,
    values: { kept, moved, broken, onNoNeed: sum(rows.map((r) => r.onNoNeed)) },
    columns: [
      column('quarter', 'name'),
      column('kept', 'count'),
      column('moved', 'count'),
      column('broken', 'count'),
      column('onNoNeed', 'count'),
    ],
    rows: rows.map(({ name, opens, ...at }) =>
      tableRow(name, [name, at.kept, at.moved, at.broken, at.onNoNeed], opens),
    ),
    opens: { ...withCredit(keep), clock: 'commitment' },
  });
}

/** What business made of the answers given in the period; and, apart from them, what somebody else has now. */
export function closingsFigure(grounds: Grounds): Figure {
  const { confirmed, sentBack, unconfirmed, waiting, referred } = grounds.facts.closings;
  const n = confirmed + sentBack + unconfirmed + waiting;
  const opens = stoppedIn(grounds, 'resolution');
  return figure({
    id: 'closings',
    finding: n === 0 ? 'none' : sentBack > 0 ? 'contested' : unconfirmed > 0 ? 'unconfirmed' : 'uncontested',
    n,
    values: { confirmed, sentBack, unconfirmed, waiting },
    columns: [column('what', 'code'), column('needs', 'count')],
    rows: [
      tableRow('confirmed', ['confirmed', confirmed], { ...opens, state: 'closed', unconfirmed: 'false' }),
      tableRow('sent_back', ['sent_back', sentBack]),
      tableRow('unconfirmed', ['unconfirmed', unconfirmed], { ...opens, unconfirmed: 'true' }),
      tableRow('waiting', ['waiting', waiting], { ...opens, state: 'answered' }),
      ...(referred > 0 ? [tableRow('referred', ['referred', referred], { ...opens, state: 'referred' })] : []),
    ],
    opens,
  });
}

const rounded = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds));
