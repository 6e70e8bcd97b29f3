import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Heading, Tag } from '@digdir/designsystemet-react';
import type { MeetingSummary } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { clockTime, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, Page } from '../../ui/index.js';
import { CallDialog } from './CallDialog.js';
import { Rhythms } from './Rhythms.js';
import { SeriesDialog } from './SeriesDialog.js';
import './meetings.css';

/** Where municipality and business meet: what comes, and what was. */
export default function MeetingsScreen() {
  const acting = useActing();
  const { data, error, refetch } = useQuery({
    queryKey: ['meetings'],
    queryFn: ({ signal }) => call(api.meetings, undefined, signal),
  });
  useTouched([`membership/${acting.id}`], () => anew(['meetings']));
  const steady = data?.rhythms.filter(({ months }) => months !== null) ?? [];
  return (
    <Page
      title={t('meetings.title')}
      lead={t('meetings.lead')}
      width="narrow"
      actions={
        data?.mayCall && (
          <>
            {data.rhythms.length > 0 && <CallDialog rhythms={data.rhythms} />}
            {steady.length > 0 && <SeriesDialog rhythms={steady} />}
          </>
        )
      }
    >
      {data ? (
        <>
          <Rhythms rhythms={data.rhythms} maySet={data.mayCall} />
          <Meetings title={t('meetings.coming')} meetings={data.coming} asks />
          {data.coming.length === 0 && (
            <EmptyState title={t('meetings.empty.title')}>
              {t(data.mayCall ? 'meetings.empty.call' : 'meetings.empty.text')}
            </EmptyState>
          )}
          <Meetings title={t('meetings.past')} meetings={data.past} />
        </>
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

type Listed = { title: string; meetings: MeetingSummary[]; asks?: true };

/** `asks`: it is still of use to say whether one comes. */
function Meetings({ title, meetings, asks }: Listed) {
  if (meetings.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <ul className="meetings">
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} asks={asks ?? false} />
        ))}
      </ul>
    </section>
  );
}

function MeetingRow({ meeting: { id, space, startsAt, place, cancelled, items, answer, invited }, asks }: Row) {
  return (
    <li className="card meeting-row" data-cancelled={cancelled || undefined}>
      <Link href={`/moter/${id}`} className="meeting-row-link">
        {t('meetings.at', { date: onDate(startsAt), time: clockTime(startsAt) })}
      </Link>
      <p>
        {space.name} · {place}
      </p>
      <p className="meeting-facts">
        <span>{t('meetings.items', { n: items })}</span>
        {cancelled ? (
          <Tag data-color="danger" data-size="sm">
            {t('meetings.cancelled')}
          </Tag>
        ) : (
          asks &&
          invited && (
            <Tag data-color={answer === null ? 'warning' : 'neutral'} data-size="sm">
              {t(`meetings.mine.${answer ?? 'none'}`)}
            </Tag>
          )
        )}
      </p>
    </li>
  );
}
type Row = { meeting: MeetingSummary; asks: boolean };
