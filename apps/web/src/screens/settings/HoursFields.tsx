import { Checkbox, Field, Fieldset, Heading, Input, Label, Radio } from '@digdir/designsystemet-react';
import type { Hours, Weekday } from '@vertskap/contract';
import { t } from '../../i18n/index.js';

type Props = { hours: Hours | null; usual: Hours | null; onChange: (hours: Hours | null) => void };

/** Written out, for the contract's list comes with the checks of all forms. */
const weekdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const OFFICE: Hours = { days: weekdays.slice(0, 5), from: '08:00', to: '16:00' };

/** At any time, or on these days between these times: what comes outside waits until they begin. */
export function HoursFields({ hours, usual, onChange }: Props) {
  const start = hours ?? usual ?? OFFICE;
  const toggle = (day: Weekday, on: boolean) => {
    const days = weekdays.filter((d) => (d === day ? on : start.days.includes(d)));
    if (days.length > 0) onChange({ ...start, days });
  };
  return (
    <section className="card stack">
      <Heading level={2} data-size="2xs">
        {t('settings.hours')}
      </Heading>
      <p>{t('settings.hours.text')}</p>
      <Fieldset>
        <Fieldset.Legend className="visually-hidden">{t('settings.hours')}</Fieldset.Legend>
        <Radio
          name="hours"
          value="any"
          label={t('settings.hours.any')}
          checked={hours === null}
          onChange={() => onChange(null)}
        />
        <Radio
          name="hours"
          value="chosen"
          label={t('settings.hours.chosen')}
          checked={hours !== null}
          onChange={() => onChange(start)}
        />
      </Fieldset>
      {hours && (
        <>
          <Fieldset className="settings-days">
            <Fieldset.Legend>{t('settings.hours.days')}</Fieldset.Legend>
            {weekdays.map((day) => (
              <Checkbox
                key={day}
                value={day}
                label={t(`calendar.day.${day}`)}
                checked={hours.days.includes(day)}
                onChange={(event) => toggle(day, event.target.checked)}
              />
            ))}
          </Fieldset>
          <div className="row settings-times">
            {(['from', 'to'] as const).map((end) => (
              <Field key={end}>
                <Label>{t(`settings.hours.${end}`)}</Label>
                <Input
                  type="time"
                  required
                  value={hours[end]}
                  {...(end === 'to' && { min: hours.from })}
                  onChange={(event) => onChange({ ...hours, [end]: event.target.value })}
                />
              </Field>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
