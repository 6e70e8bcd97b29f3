import { Link } from 'wouter';
import { Button } from '@digdir/designsystemet-react';
import { PauseIcon, PlayIcon } from '@navikt/aksel-icons';
import { clockTime } from '../../format/index.js';
import { t } from '../../i18n/index.js';

type LiveBarProps = { asOf: string; paused: boolean; onToggle: () => void; wall?: boolean };

/** When the numbers are from, and the button that holds them still (WCAG 2.2.2). */
export function LiveBar({ asOf, paused, onToggle, wall = true }: LiveBarProps) {
  return (
    <div className="insight-live">
      <span>{t(paused ? 'insight.stands-still' : 'insight.updated', { time: clockTime(asOf) })}</span>
      <Button variant="tertiary" data-size="sm" aria-pressed={paused} onClick={onToggle}>
        {paused ? <PlayIcon aria-hidden /> : <PauseIcon aria-hidden />}
        {t(paused ? 'insight.resume' : 'insight.pause')}
      </Button>
      {wall && (
        <Link href="/innsikt/vegg" className="ds-link insight-to-wall">
          {t('insight.wall')}
        </Link>
      )}
    </div>
  );
}
