import { useEffect, useState } from 'react';
import { Skeleton } from '@digdir/designsystemet-react';
import { t } from '../i18n/index.js';
import './loading.css';

const SKELETON_MS = 300;
const SLOW_MS = 5_000;

/** Nothing for a moment, then grey rows, then a word that it is slow. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const [shown, setShown] = useState<'nothing' | 'skeleton' | 'slow'>('nothing');
  useEffect(() => {
    const timers = [setTimeout(() => setShown('skeleton'), SKELETON_MS), setTimeout(() => setShown('slow'), SLOW_MS)];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className="loading" aria-busy="true">
      <p role="status" className="loading-text">
        {shown === 'slow' ? t('common.slow') : <span className="visually-hidden">{t('common.loading')}</span>}
      </p>
      {shown !== 'nothing' &&
        Array.from({ length: rows }, (_, row) => <Skeleton key={row} variant="rectangle" height="4.5rem" />)}
    </div>
  );
}
