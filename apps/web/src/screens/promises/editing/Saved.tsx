import { useEffect, useRef } from 'react';
import { Alert } from '@digdir/designsystemet-react';
import type { ChangePreview } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';

/** It was saved, and what that did. Takes the focus: the button that was pressed is gone. */
export function Saved({ saved, text }: { saved: ChangePreview; text: string }) {
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    alert.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);
  return (
    <Alert data-color="success" ref={alert} tabIndex={-1}>
      {text} {t('promises.change.recomputed', { n: saved.changes.length })}
    </Alert>
  );
}
