import { Textfield } from '@digdir/designsystemet-react';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { SelectField, useNow } from '../../ui/index.js';
import { instantAt, wallOf } from './oslo-time.js';

export type Written = { date: string; time: string; minutes: number; place: string };
const LENGTHS = [30, 45, 60, 90, 120, 180];

/** At nine, for an hour and a half: on the day that the cadence of the space proposes, else a fortnight from now. */
export function usual(nextBy: string | null, now = new Date()): Written {
  const [today] = wallOf(now.toISOString());
  const [fortnight] = wallOf(new Date(now.getTime() + 14 * 86_400_000).toISOString());
  return { date: onWeekday(nextBy && nextBy > today ? nextBy : fortnight), time: '09:00', minutes: 90, place: '' };
}

/** The same day, or the Friday before a weekend. */
function onWeekday(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  const past = [2, 0, 0, 0, 0, 0, 1][day.getUTCDay()] ?? 0;
  return new Date(day.getTime() - past * 86_400_000).toISOString().slice(0, 10);
}

/** What is to be sent of it; null where something is missing. */
export function whenAndWhere({ date, time, minutes, place }: Written, now = new Date()) {
  const startsAt = instantAt(date, time);
  if (startsAt === null || Date.parse(startsAt) <= now.getTime() || place.trim() === '') return null;
  return { startsAt, minutes, place: place.trim() };
}

type Props = { written: Written; tried: boolean; onChange: (news: Partial<Written>) => void };

/** When a meeting is and where, with the day in words. */
export function WhenAndWhere({ written: { date, time, minutes, place }, tried, onChange }: Props) {
  const startsAt = instantAt(date, time);
  const now = useNow(60_000).getTime();
  const gone = startsAt === null || Date.parse(startsAt) <= now;
  return (
    <>
      <div className="row meeting-when">
        <Textfield
          type="date"
          label={t('meetings.date')}
          description={date && inWords(date)}
          value={date}
          error={tried && gone && t('meetings.date.missing')}
          onChange={(event) => onChange({ date: event.target.value })}
        />
        <Textfield
          type="time"
          label={t('meetings.time')}
          value={time}
          onChange={(event) => onChange({ time: event.target.value })}
        />
        <SelectField
          label={t('meetings.minutes')}
          value={String(minutes)}
          choices={[...new Set([...LENGTHS, minutes])].map((n) => [String(n), t('meetings.minutes.n', { n })])}
          onChange={(chosen) => onChange({ minutes: Number(chosen) })}
        />
      </div>
      <Textfield
        label={t('meetings.place')}
        description={t('meetings.place.text')}
        maxLength={300}
        value={place}
        error={tried && place.trim() === '' && t('meetings.place.missing')}
        onChange={(event) => onChange({ place: event.target.value })}
      />
    </>
  );
}
