import { useRef, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Heading } from '@digdir/designsystemet-react';
import type { Rhythm } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure, FormDialog, Loading, SelectField } from '../../ui/index.js';
import { instantAt } from './oslo-time.js';
import { SeriesDate } from './SeriesDate.js';
import { usual, whenAndWhere, WhenAndWhere } from './WhenAndWhere.js';

const HORIZONS = ['6', '12'] as const;

/** Calls the meetings of half a year or a year at once, in a space with a cadence; each date is shown before, and can be moved or left out. */
export function SeriesDialog({ rhythms }: { rhythms: Rhythm[] }) {
  const client = useQueryClient();
  const spaces = rhythms.map(({ space }) => space);
  const [spaceId, setSpaceId] = useState(spaces[0]?.id ?? '');
  const [months, setMonths] = useState<(typeof HORIZONS)[number]>('6');
  const [form, setForm] = useState({ ...usual(null), date: '' });
  /** By the date that was proposed: another one, or null where it is left out. */
  const [changes, setChanges] = useState<Record<string, string | null>>({});
  const [tried, setTried] = useState(false);
  const [opened, setOpened] = useState(false);
  const clientKey = useRef('');
  const { data, error, refetch } = useQuery({
    queryKey: ['meetings', 'series-dates', spaceId, months, form.date],
    queryFn: ({ signal }) =>
      call(
        api.seriesDates,
        { params: { id: spaceId }, query: { months, ...(form.date && { first: form.date }) } },
        signal,
      ),
    enabled: opened,
  });
  const dates = (data?.dates ?? []).map((proposed) => ({ ...proposed, chosen: changes[proposed.date] }));
  const kept = dates.flatMap(({ date, chosen }) => (chosen === null ? [] : [chosen ?? date]));
  const first = form.date || (kept[0] ?? '');

  function start(): void {
    setForm({ ...usual(null), date: '' });
    setChanges({});
    setTried(false);
    setOpened(true);
    clientKey.current = crypto.randomUUID();
  }
  async function submit(): Promise<boolean> {
    setTried(true);
    const startsAt = kept.map((date) => instantAt(date, form.time));
    const said = whenAndWhere({ ...form, date: kept[0] ?? '' });
    const known = startsAt.filter((at) => at !== null);
    if (!said || known.length === 0 || known.length < startsAt.length) return false;
    const { minutes, place } = said;
    await call(api.callSeries, { body: { clientKey: clientKey.current, spaceId, minutes, place, startsAt: known } });
    await client.invalidateQueries({ queryKey: ['meetings'] });
    return true;
  }
  return (
    <FormDialog
      open={t('meetings.series.call')}
      title={t('meetings.series.call')}
      submit={t('meetings.series.send', { n: new Set(kept).size })}
      onOpen={start}
      onSubmit={submit}
    >
      {spaces.length > 1 && (
        <SelectField
          label={t('meetings.space')}
          value={spaceId}
          choices={spaces.map(({ id, name }) => [id, name])}
          onChange={(id) => (setSpaceId(id), setChanges({}))}
        />
      )}
      <SelectField
        label={t('meetings.series.for')}
        value={months}
        choices={HORIZONS.map((n) => [n, t(`meetings.series.for.${n}`)])}
        onChange={(n) => (setMonths(n === '12' ? '12' : '6'), setChanges({}))}
      />
      <WhenAndWhere
        written={{ ...form, date: first }}
        tried={tried}
        onChange={(news) => {
          if (news.date !== undefined) setChanges({});
          setForm((old) => ({ ...old, ...news }));
        }}
      />
      <section aria-live="polite" className="stack">
        <Heading level={3} data-size="2xs">
          {t('meetings.series.dates')}
        </Heading>
        {!data && (error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading rows={3} />)}
        {data && (
          <ol className="series">
            {dates.map(({ date, insteadOf, chosen }) => (
              <SeriesDate
                key={date}
                date={chosen === undefined ? date : chosen}
                proposed={date}
                insteadOf={insteadOf}
                onChange={(other) => setChanges((old) => ({ ...old, [date]: other }))}
              />
            ))}
          </ol>
        )}
        {tried && data && kept.length === 0 && <p role="alert">{t('meetings.series.none')}</p>}
      </section>
      <p>{t('meetings.series.who')}</p>
    </FormDialog>
  );
}
