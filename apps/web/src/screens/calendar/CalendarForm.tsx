import { Heading, Textfield } from '@digdir/designsystemet-react';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { errorAt } from '../promises/editing/use-change.js';
import { errorInWords } from './calendar-errors.js';
import { ClosedDaysField } from './ClosedDaysField.js';
import { HalfDaysField } from './HalfDaysField.js';
import { OpeningsField } from './OpeningsField.js';
import { SeasonsField } from './SeasonsField.js';
import { WeekFields } from './WeekFields.js';
import type { FormProps } from './form-props.js';

/** The same notice on the door, with a field in each place. */
export function CalendarForm({ draft, errors, onChange }: FormProps) {
  const planned = errorAt(errors, 'body.hours.plannedUntil');
  return (
    <>
      <section className="stack hours-part">
        <Heading level={3} data-size="2xs">
          {t('calendar.week')}
        </Heading>
        <WeekFields
          week={draft.week}
          path="body.hours.week"
          errors={errors}
          onChange={(week, path) => onChange({ week }, path)}
        />
      </section>
      <SeasonsField draft={draft} errors={errors} onChange={onChange} />
      <HalfDaysField draft={draft} errors={errors} onChange={onChange} />
      <ClosedDaysField draft={draft} errors={errors} onChange={onChange} />
      <OpeningsField draft={draft} errors={errors} onChange={onChange} />
      <section className="stack hours-part">
        <Heading level={3} data-size="2xs">
          {t('calendar.planned')}
        </Heading>
        <Textfield
          id="hours-plannedUntil"
          className="date-field"
          type="date"
          label={t('calendar.planned.label')}
          description={draft.plannedUntil ? inWords(draft.plannedUntil) : t('calendar.planned.text')}
          value={draft.plannedUntil ?? ''}
          error={planned && errorInWords('body.hours.plannedUntil', planned)}
          onChange={(event) => onChange({ plannedUntil: event.target.value || null }, 'body.hours.plannedUntil')}
        />
      </section>
    </>
  );
}
