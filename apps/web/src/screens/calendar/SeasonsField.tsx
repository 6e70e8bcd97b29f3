import { Button, Heading } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import type { FieldError, OfficeHours } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { errorAt } from '../promises/editing/use-change.js';
import { errorInWords, fieldOf } from './calendar-errors.js';
import { seasonInWords } from './calendar-words.js';
import type { FormProps } from './form-props.js';
import { MonthDayField } from './MonthDayField.js';
import { WeekFields } from './WeekFields.js';

type Season = OfficeHours['seasons'][number];
const PATH = 'body.hours.seasons';
const MOST = 10;

/** Parts of every year with hours of their own. */
export function SeasonsField({ draft: { seasons, week }, errors, onChange }: FormProps) {
  const change = (index: number, season: Season, path: string) =>
    onChange({ seasons: seasons.map((it, i) => (i === index ? season : it)) }, path);
  return (
    <section className="stack hours-part">
      <Heading level={3} data-size="2xs">
        {t('calendar.seasons')}
      </Heading>
      <p className="promises-note">{t('calendar.seasons.text')}</p>
      {seasons.map((season, i) => (
        <SeasonFields
          key={i}
          season={season}
          path={`${PATH}.${i}`}
          errors={errors}
          onChange={(next, path) => change(i, next, path)}
          onRemove={() => onChange({ seasons: seasons.filter((_, index) => index !== i) }, PATH)}
        />
      ))}
      {seasons.length < MOST && (
        <div>
          <Button
            variant="secondary"
            onClick={() => onChange({ seasons: [...seasons, { from: '06-15', to: '08-15', week }] }, PATH)}
          >
            <PlusIcon aria-hidden />
            {t('calendar.add-season')}
          </Button>
        </div>
      )}
    </section>
  );
}

type Props = {
  season: Season;
  path: string;
  errors: FieldError[];
  onChange: (season: Season, path: string) => void;
  onRemove: () => void;
};

function SeasonFields({ season, path, errors, onChange, onRemove }: Props) {
  const end = (name: 'from' | 'to') => {
    const at = `${path}.${name}`;
    const code = errorAt(errors, at);
    return (
      <MonthDayField
        id={fieldOf(at)}
        label={t(`calendar.season.${name}`)}
        value={season[name]}
        error={code && errorInWords(at, code)}
        onChange={(monthDay) => onChange({ ...season, [name]: monthDay }, at)}
      />
    );
  };
  return (
    <div role="group" aria-label={seasonInWords(season)} className="season-fields">
      <div className="season-head">
        <Heading level={4} data-size="2xs">
          {seasonInWords(season)}
        </Heading>
        <Button
          variant="tertiary"
          data-color="danger"
          aria-label={t('calendar.remove-season-named', { name: seasonInWords(season) })}
          onClick={onRemove}
        >
          <TrashIcon aria-hidden />
          {t('calendar.remove-season')}
        </Button>
      </div>
      <div className="season-ends">
        {end('from')}
        {end('to')}
      </div>
      <WeekFields
        week={season.week}
        path={`${path}.week`}
        errors={errors}
        onChange={(week, at) => onChange({ ...season, week }, at)}
      />
    </div>
  );
}
