import { useState } from 'react';
import { Heading, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { inWords, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { AddForm } from '../promises/editing/AddForm.js';
import { errorAt } from '../promises/editing/use-change.js';
import { errorInWords, fieldOf } from './calendar-errors.js';
import type { FormProps } from './form-props.js';
import { HoursFields } from './HoursFields.js';
import { nameOf, withDays, type Opening } from './hours.rules.js';
import { NameFields, noName } from './NameFields.js';
import { OwnDays } from './OwnDays.js';

const PATH = 'body.hours.openings';
const empty = { date: '', hours: [['10:00', '14:00']] as Opening['hours'], name: noName };

/** Dates with hours of their own, open even on a holiday. */
export function OpeningsField({ draft: { openings }, errors, onChange }: FormProps) {
  const [made, setMade] = useState(empty);
  const [tried, setTried] = useState(false);
  const code = errorAt(errors, PATH);
  const wrong = openings.find((_, i) => errorAt(errors, `${PATH}.${i}`));
  const set = (change: Partial<typeof empty>) => {
    setMade({ ...made, ...change });
    setTried(false);
  };

  function add(): boolean {
    setTried(made.date === '');
    if (made.date === '') return false;
    const { date, hours } = made;
    const name = nameOf(made.name);
    onChange({ openings: withDays(openings, [name ? { date, hours, name } : { date, hours }]) }, PATH);
    setMade(empty);
    return true;
  }
  return (
    <section className="stack hours-part" id={fieldOf(PATH)} tabIndex={-1}>
      <Heading level={3} data-size="2xs">
        {t('calendar.openings')}
      </Heading>
      <p className="promises-note">{t('calendar.openings.text')}</p>
      <OwnDays
        days={openings}
        none={t('calendar.openings.none')}
        onRemove={(day) => onChange({ openings: openings.filter((it) => it !== day) }, PATH)}
      />
      {code && (
        <ValidationMessage>
          {wrong && `${onDate(wrong.date)}: `}
          {errorInWords(PATH, code)}
        </ValidationMessage>
      )}
      <AddForm
        open={t('calendar.add-opening')}
        title={t('calendar.add-opening.title')}
        submit={t('calendar.add-opening')}
        onAdd={add}
      >
        <Textfield
          type="date"
          className="date-field"
          label={t('calendar.date')}
          description={made.date && inWords(made.date)}
          value={made.date}
          error={tried && t('calendar.error.date')}
          onChange={({ target }) => set({ date: target.value })}
        />
        <HoursFields
          id="new-opening"
          name={t('calendar.opening-hours')}
          hours={made.hours}
          onChange={(hours) => set({ hours })}
        />
        <NameFields value={made.name} onChange={(name) => set({ name })} />
      </AddForm>
    </section>
  );
}
