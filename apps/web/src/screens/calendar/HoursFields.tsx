import { Button, Input, ValidationMessage } from '@digdir/designsystemet-react';
import { PlusIcon, XMarkIcon } from '@navikt/aksel-icons';
import { t } from '../../i18n/index.js';
import { fromField, nextSpan, toField, type Hours } from './hours.rules.js';

type Props = {
  id: string;
  /** The day, or the date. */
  name: string;
  hours: Hours;
  error?: string | undefined;
  onChange: (hours: Hours) => void;
};

const MOST = 6;

/** From when to when, as many times a day as the office opens; none is closed. */
export function HoursFields({ id, name, hours, error, onChange }: Props) {
  const problem = error ? `${id}-error` : undefined;
  const set = (index: number, span: Hours[number]) => onChange(hours.map((it, i) => (i === index ? span : it)));
  const time = (index: number, label: string, value: string, change: (value: string) => Hours[number]) => (
    <Input
      type="time"
      aria-label={label}
      aria-invalid={error ? true : undefined}
      aria-describedby={problem}
      value={value}
      onChange={(event) => set(index, change(event.target.value))}
    />
  );
  return (
    <div role="group" id={id} tabIndex={-1} aria-label={name} className="hours-fields">
      <span className="hours-name" aria-hidden>
        {name}
      </span>
      <div className="hours-spans">
        {hours.length === 0 && <span className="hours-closed">{t('calendar.closed')}</span>}
        {hours.map(([from, to], i) => (
          <div key={i} className="hours-span">
            {time(i, t('calendar.opens-at', { name }), from, (value) => [value, to])}
            <span aria-hidden>–</span>
            {time(i, t('calendar.closes-at', { name }), toField(to), (value) => [from, fromField(value)])}
            <Button
              icon
              variant="tertiary"
              data-size="sm"
              aria-label={t('calendar.remove-span', { name, span: `${from}–${to}` })}
              onClick={() => onChange(hours.filter((_, index) => index !== i))}
            >
              <XMarkIcon aria-hidden />
            </Button>
          </div>
        ))}
        {hours.length < MOST && (
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={t('calendar.add-span-to', { name })}
            onClick={() => onChange([...hours, nextSpan(hours)])}
          >
            <PlusIcon aria-hidden />
            {t('calendar.add-span')}
          </Button>
        )}
      </div>
      {error && <ValidationMessage id={problem}>{error}</ValidationMessage>}
    </div>
  );
}
