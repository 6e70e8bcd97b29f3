import { useState } from 'react';
import { Heading, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { AddForm } from '../promises/editing/AddForm.js';
import { errorAt } from '../promises/editing/use-change.js';
import { errorInWords, fieldOf } from './calendar-errors.js';
import type { FormProps } from './form-props.js';
import { nameOf, openDates, withDays } from './hours.rules.js';
import { NameFields, noName } from './NameFields.js';
import { OwnDays } from './OwnDays.js';

const PATH = 'body.hours.closedDays';
const empty = { from: '', to: '', name: noName };

/** The days on which this office alone is closed: one, or several that follow each other. */
export function ClosedDaysField({ draft: { closedDays, week }, errors, onChange }: FormProps) {
  const [made, setMade] = useState(empty);
  const [tried, setTried] = useState(false);
  const dates = made.from ? openDates(week, made.from, made.to || made.from) : [];
  const code = errorAt(errors, PATH);
  const set = (change: Partial<typeof empty>) => {
    setMade({ ...made, ...change });
    setTried(false);
  };

  function add(): boolean {
    setTried(dates.length === 0);
    if (dates.length === 0) return false;
    const name = nameOf(made.name);
    onChange(
      {
        closedDays: withDays(
          closedDays,
          dates.map((date) => (name ? { date, name } : { date })),
        ),
      },
      PATH,
    );
    setMade(empty);
    return true;
  }
  return (
    <section className="stack hours-part" id={fieldOf(PATH)} tabIndex={-1}>
      <Heading level={3} data-size="2xs">
        {t('calendar.own-days')}
      </Heading>
      <p className="promises-note">{t('calendar.own-days.text')}</p>
      <OwnDays
        days={closedDays}
        none={t('calendar.own-days.none')}
        onRemove={(day) => onChange({ closedDays: closedDays.filter((it) => it !== day) }, PATH)}
      />
      {code && <ValidationMessage>{errorInWords(PATH, code)}</ValidationMessage>}
      <AddForm
        open={t('calendar.add-closed')}
        title={t('calendar.add-closed.title')}
        submit={t('calendar.add-closed')}
        onAdd={add}
      >
        <Textfield
          type="date"
          className="date-field"
          label={t('calendar.date')}
          description={made.from && inWords(made.from)}
          value={made.from}
          error={tried && t(made.from ? 'calendar.error.no-open-days' : 'calendar.error.date')}
          onChange={({ target }) => set({ from: target.value })}
        />
        <Textfield
          type="date"
          className="date-field"
          label={t('calendar.until')}
          description={made.to && made.from ? t('calendar.adds', { n: dates.length }) : t('calendar.until.text')}
          min={made.from}
          value={made.to}
          onChange={({ target }) => set({ to: target.value })}
        />
        <NameFields value={made.name} onChange={(name) => set({ name })} />
      </AddForm>
    </section>
  );
}
