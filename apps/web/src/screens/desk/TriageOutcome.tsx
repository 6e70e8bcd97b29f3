import { useEffect, useState } from 'react';
import { Alert, Button } from '@digdir/designsystemet-react';
import type { TriageResult } from '@vertskap/contract';
import { t, type MessageKey } from '../../i18n/index.js';
import type { InHand } from './use-triage.js';

const UNDO_MS = 10_000;
const why: Partial<Record<TriageResult['results'][number]['outcome'], MessageKey>> = {
  wrong_state: 'desk.why.wrong-state',
  unchanged: 'desk.why.unchanged',
  invalid_input: 'desk.why.other-sector',
  stale_version: 'desk.why.changed-since',
  not_found: 'desk.why.gone',
};

/** What became of what was chosen, beside the list, with a way back for ten seconds. What failed is named. */
export function TriageOutcome({ triage: { sorted, sending, undo } }: { triage: InHand }) {
  const undoable = useFor(UNDO_MS, sorted?.result.undone === false ? sorted.result.id : null);
  if (!sorted) return <div role="status" />;
  const { what, result } = sorted;
  const done = result.results.filter(({ outcome }) => outcome === 'done').length;
  const failed = result.results.filter(({ outcome }) => outcome !== 'done');
  return (
    <div role="status">
      <Alert data-color={failed.length > 0 ? 'warning' : 'success'} className="triage-outcome">
        <p>{result.undone ? t('desk.undone', { n: done }) : t('desk.done', { n: done, what })}</p>
        {failed.length > 0 && (
          <ul>
            {failed.map(({ needId, number, title, outcome }) => (
              <li key={needId}>
                {t('desk.failed', {
                  need: number ? `${number} ${title ?? ''}` : t('desk.a-need'),
                  why: t(why[outcome] ?? 'desk.why.other'),
                })}
              </li>
            ))}
          </ul>
        )}
        {undoable && done > 0 && (
          <Button variant="secondary" data-size="sm" loading={sending} onClick={() => void undo()}>
            {t('desk.undo')}
          </Button>
        )}
      </Alert>
    </div>
  );
}

/** True for so long after the key changed; false where there is none. */
function useFor(ms: number, key: string | null): boolean {
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    const timer = setTimeout(() => setOver(key), ms);
    return () => clearTimeout(timer);
  }, [ms, key]);
  return key !== null && over !== key;
}
