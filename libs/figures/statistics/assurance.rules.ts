import type { XmrLines } from './special-cause.rules.js';
import type { Improvement, XmrChart } from './xmr.rules.js';

/** Can the target be relied on while the process is as it is? `inconsistent`: it will sometimes be met and sometimes missed, by chance. */
export type Assurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

/**
 * The latest phase of a chart against a target in the same unit. Null where the measure is neutral or there are no limits. Limits under
 * 12 points are trial limits: say so, or don't ask. Source: R/ptd_calculate_assurance_type.R of nhs-r-community/NHSRplotthedots at 050b07d.
 */
export function assurance({ phases, improvement }: XmrChart, target: number): Assurance | null {
  const lines = phases.at(-1)?.lines;
  return lines ? assuranceOf(lines, target, improvement) : null;
}

/** `assurance` for given limits: a target on a limit is inconsistent. */
export function assuranceOf(
  { lower, upper }: Pick<XmrLines, 'lower' | 'upper'>,
  target: number,
  improvement: Improvement,
): Assurance | null {
  if (improvement === 'neutral') return null;
  if (target > upper) return improvement === 'increase' ? 'consistent_fail' : 'consistent_pass';
  if (target < lower) return improvement === 'increase' ? 'consistent_pass' : 'consistent_fail';
  return 'inconsistent';
}
