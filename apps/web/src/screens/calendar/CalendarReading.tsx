import { Heading } from '@digdir/designsystemet-react';
import type { CalendarView } from '@vertskap/contract';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { hoursInWords, runInWords, seasonInWords } from './calendar-words.js';
import { Holidays } from './Holidays.js';
import { runsOf, type Week } from './hours.rules.js';
import { OwnDays } from './OwnDays.js';

/** When the office is open, in the words of a notice on its door. */
export function CalendarReading({ view: { hours, coming } }: { view: CalendarView }) {
  const { week, seasons, halfDays, closedDays, openings, plannedUntil } = hours;
  return (
    <>
      <section className="card stack">
        <Heading level={2} data-size="xs">
          {t('calendar.week')}
        </Heading>
        <WeekInWords week={week} />
        {seasons.map((season) => (
          <div key={`${season.from} ${season.to}`} className="season">
            <Heading level={3} data-size="2xs">
              {seasonInWords(season)}
            </Heading>
            <WeekInWords week={season.week} />
          </div>
        ))}
      </section>
      {halfDays.length > 0 && (
        <section className="card stack">
          <Heading level={2} data-size="xs">
            {t('calendar.half-days')}
          </Heading>
          <dl className="hours-list">
            {halfDays.map(({ kind, closes }) => (
              <div key={kind}>
                <dt>{t(`calendar.half.${kind}`)}</dt>
                <dd>{t('calendar.closes', { time: closes })}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section className="card stack">
        <Heading level={2} data-size="xs">
          {t('calendar.own-days')}
        </Heading>
        <OwnDays days={closedDays} none={t('calendar.own-days.none')} />
        {openings.length > 0 && (
          <>
            <Heading level={3} data-size="2xs">
              {t('calendar.openings')}
            </Heading>
            <OwnDays days={openings} none={t('calendar.openings.none')} />
          </>
        )}
        <p className="promises-note">
          {plannedUntil ? t('calendar.planned-until', { date: inWords(plannedUntil) }) : t('calendar.not-planned.text')}
        </p>
      </section>
      <section className="card stack">
        <Heading level={2} data-size="xs">
          {t('calendar.holidays')}
        </Heading>
        <p>{t('calendar.holidays.text')}</p>
        <Holidays coming={coming} />
      </section>
    </>
  );
}

function WeekInWords({ week }: { week: Week }) {
  return (
    <dl className="hours-list">
      {runsOf(week).map((run) => (
        <div key={run.from}>
          <dt>{runInWords(run)}</dt>
          <dd>{hoursInWords(run.hours)}</dd>
        </div>
      ))}
    </dl>
  );
}
