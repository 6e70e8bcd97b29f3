import { Alert } from '@digdir/designsystemet-react';
import type { CalendarView } from '@vertskap/contract';
import { dateInOslo, inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { mayChangePromises } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { useNow } from '../../ui/index.js';

/** The own closed days end soon, or have ended: without new ones, deadlines are counted as if the office were open. */
export function RunsOut({ view: { hours, runsOutSoon } }: { view: CalendarView }) {
  const acting = useActing();
  const today = dateInOslo(useNow(60_000));
  if (!runsOutSoon || !hours.plannedUntil) return null;
  const date = inWords(hours.plannedUntil);
  return (
    <Alert data-color="warning">
      <p>
        <strong>{t(hours.plannedUntil < today ? 'calendar.ran-out' : 'calendar.runs-out', { date })}</strong>{' '}
        {t('calendar.runs-out.why')} {mayChangePromises(acting) && t('calendar.runs-out.do')}
      </p>
    </Alert>
  );
}
