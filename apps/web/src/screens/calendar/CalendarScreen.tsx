import { useQuery } from '@tanstack/react-query';
import type { CalendarView, OfficeHours } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { ChangeFrame, type ChangeWords } from '../promises/editing/ChangeFrame.js';
import { useChange, type Operations } from '../promises/editing/use-change.js';
import { sayError } from './calendar-errors.js';
import { linesOf } from './calendar-words.js';
import { CalendarForm } from './CalendarForm.js';
import { CalendarReading } from './CalendarReading.js';
import { RunsOut } from './RunsOut.js';
import './calendar.css';

const operations: Operations<CalendarView, OfficeHours> = {
  name: 'calendar',
  bodyOf: ({ hours }) => hours,
  fetch: () => call(api.calendar),
  preview: (hours) => call(api.previewCalendar, { body: { hours } }),
  save: (hours, expectedVersion) => call(api.changeCalendar, { body: { hours, expectedVersion } }),
};
const words: ChangeWords = {
  edit: 'calendar.edit',
  editing: 'calendar.edit.title',
  save: 'calendar.save',
  saved: 'calendar.saved',
};

/** When the municipality is open: every deadline is counted by it. The director and the administrator make a new version. */
export default function CalendarScreen() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [operations.name],
    queryFn: ({ signal }) => call(api.calendar, undefined, signal),
  });
  return (
    <Page title={t('calendar.title')} lead={t('calendar.lead')}>
      {isPending && <Loading rows={5} />}
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {data && <Calendar view={data} />}
    </Page>
  );
}

function Calendar({ view }: { view: CalendarView }) {
  const change = useChange(view, operations);
  return (
    <ChangeFrame
      change={change}
      words={words}
      view={view}
      before={change.base.hours}
      linesOf={linesOf}
      sayError={(found) => sayError(found, change.draft)}
      reading={
        <>
          <RunsOut view={view} />
          <CalendarReading view={view} />
        </>
      }
    >
      {change.draft && <CalendarForm draft={change.draft} errors={change.errors} onChange={change.write} />}
    </ChangeFrame>
  );
}
