import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import type { FieldError } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { errorAt } from '../promises/editing/use-change.js';
import { errorInWords, fieldOf } from './calendar-errors.js';
import { HoursFields } from './HoursFields.js';
import { weekdays, type Hours, type Week, type Weekday } from './hours.rules.js';

type Props = {
  week: Week;
  /** Where the week lies in what is sent: `body.hours.week`. */
  path: string;
  errors: FieldError[];
  onChange: (week: Week, path: string) => void;
};

const afterMonday = ['tue', 'wed', 'thu', 'fri'] as const;

/** Seven days, each with as many intervals as it has. */
export function WeekFields({ week, path, errors, onChange }: Props) {
  const set = (day: Weekday, hours: Hours) => onChange({ ...week, [day]: hours }, path);
  const asMonday = () =>
    onChange({ ...week, ...Object.fromEntries(afterMonday.map((day) => [day, week.mon ?? []])) }, path);
  const whole = errors.find((error) => error.path === path);
  return (
    <div id={fieldOf(path)} tabIndex={-1} className="week-fields">
      {weekdays.map((day) => {
        const at = `${path}.${day}`;
        const code = errorAt(errors, at);
        return (
          <HoursFields
            key={day}
            id={fieldOf(at)}
            name={t(`calendar.day.${day}`)}
            hours={week[day] ?? []}
            error={code && errorInWords(at, code)}
            onChange={(hours) => set(day, hours)}
          />
        );
      })}
      {whole && <ValidationMessage>{errorInWords(path, whole.code)}</ValidationMessage>}
      <div>
        <Button variant="tertiary" data-size="sm" onClick={asMonday}>
          {t('calendar.as-monday')}
        </Button>
      </div>
    </div>
  );
}
