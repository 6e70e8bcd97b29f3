import type { ProblemError } from '../api/call.js';
import { t } from '../i18n/index.js';

/** Why the server refused, in words that say what to do. */
export function ActProblem({ problem }: { problem: ProblemError | null }) {
  if (!problem) return null;
  if (problem.code === 'stale_version') return <p>{t('need.problem.stale')}</p>;
  if (problem.code === 'wrong_state') return <p>{t('need.problem.wrong-state')}</p>;
  if (problem.code === 'not_allowed' || problem.code === 'not_found') return <p>{t('need.problem.not-allowed')}</p>;
  return <p>{t('need.problem.other', { reference: problem.reference })}</p>;
}
