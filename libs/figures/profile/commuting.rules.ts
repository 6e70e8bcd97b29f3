import { MIN_FOR_OTHERS } from '../statistics/statistics.rules.js';
import { withoutSmall } from './hidden.rules.js';

/** How many live in one municipality and work in another, or in the same; null is hidden. */
export type Flow = { home: string; work: string; count: number | null };
export type Commuters = {
  stay: number | null;
  in: number | null;
  out: number | null;
  net: number | null;
  /** Self-containment on the side of those who live there: of them, the share that works there. */
  stays: number | null;
  /** And on the side of jobs: of those who work there, the share that lives there. */
  filled: number | null;
};

/**
 * Who goes in and out of `place`. Hidden flows are in no sum. Where nobody's flow out (or in) is known at all, or one and two people go, there is
 * no sum, and no share.
 */
export function commuters(place: string, flows: readonly Flow[]): Commuters {
  const sum = (those: Flow[]): number | null => {
    const known = those.flatMap(({ count }) => (count === null ? [] : [count]));
    return known.length === 0 ? null : notSmall(known.reduce((a, b) => a + b, 0));
  };
  const out = sum(flows.filter(({ home, work }) => home === place && work !== place));
  const into = sum(flows.filter(({ home, work }) => work === place && home !== place));
  const stay = notSmall(flows.find(({ home, work }) => home === place && work === place)?.count ?? null);
  const share = (others: number | null) =>
    stay === null || others === null || stay + others === 0 ? null : stay / (stay + others);
  return {
    stay,
    in: into,
    out,
    net: into === null || out === null ? null : into - out,
    stays: share(out),
    filled: share(into),
  };
}

/**
 * Of flows one way, those that are shown beside their sum. What the statistics office hides is not in the sum, so it hides no other: a small one
 * is hidden among those that are known.
 */
export function shownOf<F extends Flow>(flows: readonly F[]): (F & { count: number })[] {
  const known = flows.flatMap((flow) => (flow.count === null ? [] : [{ ...flow, count: flow.count }]));
  const shown = withoutSmall(known.map(({ count }) => count));
  return known.filter(({ count }, i) => count > 0 && shown[i] !== null);
}

const notSmall = (count: number | null): number | null =>
  count !== null && count > 0 && count < MIN_FOR_OTHERS ? null : count;
