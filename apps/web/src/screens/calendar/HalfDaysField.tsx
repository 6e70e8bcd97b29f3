import { Checkbox, Heading, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import type { OfficeHours } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { errorAt } from '../promises/editing/use-change.js';
import { errorInWords, fieldOf } from './calendar-errors.js';
import { startOfLine } from './calendar-words.js';
import type { FormProps } from './form-props.js';

type Kind = OfficeHours['halfDays'][number]['kind'];
const PATH = 'body.hours.halfDays';
/** In the order of the year; the compiler counts them. */
const all: Record<Kind, true> = {
  wednesday_before_maundy_thursday: true,
  easter_eve: true,
  whitsun_eve: true,
  christmas_eve: true,
  new_years_eve: true,
};
const kinds = Object.keys(all) as Kind[];

/** The days on which many offices close early: whether this one does, and when. */
export function HalfDaysField({ draft: { halfDays }, errors, onChange }: FormProps) {
  const set = (kind: Kind, closes: string | null) =>
    onChange(
      {
        halfDays: kinds.flatMap((it) => {
          const known = it === kind ? closes : halfDays.find((half) => half.kind === it)?.closes;
          return known == null ? [] : [{ kind: it, closes: known }];
        }),
      },
      PATH,
    );
  return (
    <section className="stack hours-part">
      <Heading level={3} data-size="2xs">
        {t('calendar.half-days')}
      </Heading>
      <p className="promises-note">{t('calendar.half-days.text')}</p>
      {kinds.map((kind) => {
        const index = halfDays.findIndex((half) => half.kind === kind);
        const closes = halfDays[index]?.closes;
        const at = `${PATH}.${index}`;
        const code = index < 0 ? undefined : errorAt(errors, at);
        return (
          <div key={kind} role="group" aria-label={t(`calendar.half.${kind}`)} className="half-day">
            <Checkbox
              value={kind}
              label={startOfLine(t(`calendar.half.${kind}`))}
              checked={closes !== undefined}
              onChange={(event) => set(kind, event.target.checked ? '12:00' : null)}
            />
            {closes !== undefined && (
              <div className="half-day-closes">
                <Label htmlFor={fieldOf(at)}>{t('calendar.half.closes')}</Label>
                <Input
                  id={fieldOf(at)}
                  type="time"
                  aria-invalid={code ? true : undefined}
                  aria-describedby={code && `${fieldOf(at)}-error`}
                  value={closes}
                  onChange={(event) => set(kind, event.target.value)}
                />
                {code && <ValidationMessage id={`${fieldOf(at)}-error`}>{errorInWords(at, code)}</ValidationMessage>}
              </div>
            )}
          </div>
        );
      })}
    </section>
  );
}
