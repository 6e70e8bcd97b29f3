import { Button } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { Failure, useDoing } from '../../ui/index.js';
import { useSettling } from './use-regions.js';

/** Yes or no to what somebody was invited to. */
export function Answer({ name, onAnswer }: { name: string; onAnswer: (joins: boolean) => Promise<unknown> }) {
  const settle = useSettling();
  const { act, busy, problem } = useDoing();
  const answer = (joins: boolean) => void act(() => settle(() => onAnswer(joins)));
  return (
    <>
      <div className="row">
        <Button data-size="sm" aria-label={t('regions.join.of', { name })} disabled={busy} onClick={() => answer(true)}>
          {t('regions.join')}
        </Button>
        <Button
          data-size="sm"
          variant="tertiary"
          aria-label={t('regions.refuse.of', { name })}
          disabled={busy}
          onClick={() => answer(false)}
        >
          {t('regions.refuse')}
        </Button>
      </div>
      {problem !== null && <Failure error={problem} />}
    </>
  );
}
