import { Link } from 'wouter';
import { Alert } from '@digdir/designsystemet-react';
import type { MeetingView } from '@vertskap/contract';
import { clockTime, inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { Agenda } from './Agenda.js';
import { Approval } from './Approval.js';
import { AnswerButtons } from './AnswerButtons.js';
import { CancelDialog } from './CancelDialog.js';
import { ChangeDialog } from './ChangeDialog.js';
import { People } from './People.js';
import { useMeeting } from './use-meeting.js';
import './meetings.css';

const MINUTE_MS = 60_000;

/** One meeting: when and where, whether I come, what it is about, and who is there. */
export default function MeetingScreen({ id }: { id: string }) {
  const { data, error, refetch } = useMeeting(id);
  if (!data)
    return (
      <Page title={t('meetings.title')} width="narrow" above={<Back />}>
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}
      </Page>
    );
  const { abilities, cancelled, calledBy } = data;
  const may = (ability: MeetingView['abilities'][number]) => abilities.includes(ability);
  return (
    <Page
      title={t('meetings.on', { date: inWords(data.startsAt) })}
      width="narrow"
      above={<Back />}
      lead={<WhenAndWhere meeting={data} />}
      actions={
        <>
          {may('change') && <ChangeDialog meeting={data} />}
          {may('cancel') && <CancelDialog meeting={data} />}
        </>
      }
    >
      {cancelled && (
        <Alert data-color="danger">
          <p>
            <strong>{t('meetings.cancelled.by', { name: cancelled.by })}</strong>
          </p>
          <p>{cancelled.reason}</p>
        </Alert>
      )}
      {may('answer') && <AnswerButtons meeting={data} />}
      <Agenda meeting={data} />
      {cancelled === null && data.begun && <Approval meeting={data} />}
      <People meeting={data} />
      <p className="meeting-quiet">{t('meetings.called-by', { name: calledBy.name, unit: calledBy.unit })}</p>
    </Page>
  );
}

const Back = () => (
  <Link href="/moter" className="ds-link">
    {t('meetings.back')}
  </Link>
);

function WhenAndWhere({ meeting: { startsAt, minutes, place, space, series } }: { meeting: MeetingView }) {
  const until = new Date(Date.parse(startsAt) + minutes * MINUTE_MS).toISOString();
  return (
    <>
      <p>
        {t('meetings.span', { from: clockTime(startsAt), to: clockTime(until) })} ·{' '}
        {place.startsWith('https://') ? (
          <a href={place} className="ds-link" rel="noreferrer" target="_blank">
            {place}
          </a>
        ) : (
          place
        )}
      </p>
      <p>
        {space.name}
        {series && ` · ${t('meetings.series.place', { place: series.place, of: series.of })}`}
      </p>
    </>
  );
}
