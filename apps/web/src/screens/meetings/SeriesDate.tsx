import { Button, Textfield } from '@digdir/designsystemet-react';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';

type Props = {
  /** As it is chosen; null: it is left out. */
  date: string | null;
  proposed: string;
  /** The day that the cadence says, where somebody is closed then. */
  insteadOf: string | null;
  onChange: (date: string | null) => void;
};

/** One meeting of a series that is about to be called: moved, left out, or taken in again. */
export function SeriesDate({ date, proposed, insteadOf, onChange }: Props) {
  const words = inWords(proposed);
  if (date === null)
    return (
      <li>
        <div className="series-date">
          <s>{words}</s>
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={t('meetings.series.keep.of', { date: words })}
            onClick={() => onChange(proposed)}
          >
            {t('meetings.series.keep')}
          </Button>
        </div>
      </li>
    );
  return (
    <li>
      <div className="series-date">
        <Textfield
          type="date"
          data-size="sm"
          label={date ? inWords(date) : t('meetings.date')}
          description={
            insteadOf && date === proposed ? t('meetings.series.moved', { date: inWords(insteadOf) }) : undefined
          }
          value={date}
          error={date === '' && t('meetings.date.missing')}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t('meetings.series.leave.of', { date: words })}
          onClick={() => onChange(null)}
        >
          {t('meetings.series.leave')}
        </Button>
      </div>
    </li>
  );
}
