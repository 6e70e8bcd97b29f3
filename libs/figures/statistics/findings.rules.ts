import type { SpecialCause } from './special-cause.rules.js';
import type { LimitStanding, XmrChart } from './xmr.rules.js';

/** What a chart says, in no language. `higher` and `lower` come only of a neutral measure, where no way is better. */
export type FindingCode = 'common_variation' | 'improvement' | 'deterioration' | 'higher' | 'lower' | 'too_few';

export type Finding = {
  code: FindingCode;
  /** The rule the latest point met. */
  cause: SpecialCause | null;
  /** Name of the change that the latest phase began with. */
  since: string | null;
  /** Points in that phase. */
  n: number;
  limits: LimitStanding;
};

/**
 * The heading of an XmR chart: what its latest point says, as NHSRplotthedots' variation icon does (point_type of the last date, R/ptd_spc.R,
 * summary). `too_few` while the latest phase has trial limits (fewer than 12 points).
 */
export function finding({ phases, points }: XmrChart): Finding {
  const phase = phases.at(-1);
  const latest = points.at(-1);
  if (!phase || !latest) return { code: 'too_few', cause: null, since: null, n: 0, limits: 'none' };
  const { name: since, n, limits } = phase;
  if (limits === 'none' || limits === 'trial') return { code: 'too_few', cause: null, since, n, limits };
  return { code: CODES[latest.meaning], cause: latest.cause, since, n, limits };
}

const CODES = {
  common: 'common_variation',
  improvement: 'improvement',
  deterioration: 'deterioration',
  high: 'higher',
  low: 'lower',
} as const;
