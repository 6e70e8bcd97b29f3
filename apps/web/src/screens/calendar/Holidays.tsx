import type { CalendarView } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { nameInWords } from './calendar-words.js';

/** What the law closes in the next twelve months, and the half days of the office. Nobody has to enter them. */
export function Holidays({ coming }: { coming: CalendarView['coming'] }) {
  return (
    <ul className="holidays">
      {coming.map(({ date, name, half }) => (
        <li key={`${date} ${name.nb}`}>
          <span className="holiday-date">{onDate(date)}</span>
          <span>
            {nameInWords(name)}
            {half && <span className="promises-note">{t('calendar.half')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
