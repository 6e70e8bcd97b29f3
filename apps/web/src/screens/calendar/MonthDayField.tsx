import { Select, ValidationMessage } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { monthInWords } from './calendar-words.js';

type Props = {
  id: string;
  label: string;
  /** MM-DD */
  value: string;
  error?: string | undefined;
  onChange: (monthDay: string) => void;
};

const numbers = (upTo: number): string[] => Array.from({ length: upTo }, (_, i) => String(i + 1).padStart(2, '0'));
const [days, months] = [numbers(31), numbers(12)];

/** A day of every year. No year: a date field would ask for one. */
export function MonthDayField({ id, label, value, error, onChange }: Props) {
  const [month = '01', day = '01'] = value.split('-');
  const problem = error ? `${id}-error` : undefined;
  return (
    <div role="group" id={id} tabIndex={-1} aria-label={label} aria-describedby={problem}>
      <span className="promised-label" aria-hidden>
        {label}
      </span>
      <div className="month-day">
        <Select
          aria-label={t('calendar.day-of-month', { name: label })}
          value={day}
          onChange={(event) => onChange(`${month}-${event.target.value}`)}
        >
          {days.map((it) => (
            <Select.Option key={it} value={it}>
              {`${Number(it)}.`}
            </Select.Option>
          ))}
        </Select>
        <Select
          aria-label={t('calendar.month', { name: label })}
          value={month}
          onChange={(event) => onChange(`${event.target.value}-${day}`)}
        >
          {months.map((it) => (
            <Select.Option key={it} value={it}>
              {monthInWords(it)}
            </Select.Option>
          ))}
        </Select>
      </div>
      {error && <ValidationMessage id={problem}>{error}</ValidationMessage>}
    </div>
  );
}
