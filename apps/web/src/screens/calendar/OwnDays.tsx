import { Button, Details } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { dateInOslo, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useNow } from '../../ui/index.js';
import { hoursInWords, nameInWords, startOfLine } from './calendar-words.js';
import type { ClosedDay, Opening } from './hours.rules.js';

type Day = ClosedDay | Opening;
type Props<D> = { days: D[]; none: string; onRemove?: (day: D) => void };

/** Dates with their names, those that are over behind a fold; each with a way to take it out while somebody is editing. */
export function OwnDays<D extends Day>({ days, none, onRemove }: Props<D>) {
  const today = dateInOslo(useNow(60_000));
  const [over, ahead] = [days.filter(({ date }) => date < today), days.filter(({ date }) => date >= today)];
  return (
    <>
      {ahead.length === 0 ? <p>{none}</p> : <DayList days={ahead} onRemove={onRemove} />}
      {over.length > 0 && (
        <Details>
          <Details.Summary>{t('calendar.over', { n: over.length })}</Details.Summary>
          <Details.Content>
            <DayList days={over} onRemove={onRemove} />
          </Details.Content>
        </Details>
      )}
    </>
  );
}

function DayList<D extends Day>({ days, onRemove }: { days: D[]; onRemove: Props<D>['onRemove'] }) {
  return (
    <ul className="exceptions own-days">
      {days.map((day) => (
        <li key={day.date} className="removable">
          <span className="own-day">
            <strong>{startOfLine(onDate(day.date))}</strong>
            <span>
              {'hours' in day && `${hoursInWords(day.hours)} `}
              {nameInWords(day.name)}
            </span>
          </span>
          {onRemove && (
            <Button
              variant="tertiary"
              data-color="danger"
              aria-label={t('promises.remove-named', { name: onDate(day.date) })}
              onClick={() => onRemove(day)}
            >
              <TrashIcon aria-hidden />
              {t('promises.remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
