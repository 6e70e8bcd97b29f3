import { Button, Textfield } from '@digdir/designsystemet-react';
import { onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import type { DateFault } from './statutory.rules.js';

type Props = {
  label: string;
  /** YYYY-MM-DD, as `earliest` and `value`. */
  today: string;
  earliest?: string;
  value: string;
  fault: DateFault | null;
  onChange: (date: string) => void;
};

/** A day that has been: the browser's own field, today by one press, and the date said in words. */
export function PastDate({ label, today, earliest, value, fault, onChange }: Props) {
  return (
    <div className="past-date">
      <Textfield
        type="date"
        label={label}
        description={value ? t('need.that-is', { date: onDate(value) }) : undefined}
        min={earliest}
        max={today}
        value={value}
        error={fault && t(`statutory.date.${fault}`)}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== today && (
        <Button variant="tertiary" type="button" onClick={() => onChange(today)}>
          {t('statutory.date.today')}
        </Button>
      )}
    </div>
  );
}
