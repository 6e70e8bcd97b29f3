import { Button } from '@digdir/designsystemet-react';
import { LightBulbIcon } from '@navikt/aksel-icons';
import type { Hint } from '@vertskap/contract';
import { t } from '../i18n/index.js';
import { useActing } from '../session/session.js';
import { wordsFor } from './words.js';
import { useHints } from './use-hints.js';
import './hints.css';

/** Explains what stands beside it, until somebody has understood; under More it can be had back. */
export function HintCard({ hint }: { hint: Hint }) {
  const { open, close } = useHints();
  const words = wordsFor(hint, useActing());
  if (words === null || !open.includes(hint)) return null;
  function understood(): void {
    document.querySelector<HTMLElement>('main h1')?.focus(); // the button that had the focus goes
    void close(hint);
  }
  return (
    <div role="note" aria-label={t('hints.label')} className="hint">
      <LightBulbIcon aria-hidden />
      <p>{t(words)}</p>
      <Button variant="tertiary" data-size="sm" onClick={understood}>
        {t('hints.close')}
      </Button>
    </div>
  );
}
