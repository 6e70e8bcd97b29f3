import { useQuery } from '@tanstack/react-query';
import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { PoliticsPage } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { onDate } from '../../format/index.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { Failure, Loading, NeedRow } from '../../ui/index.js';
import { StatusStanding } from '../need/politics/StatusStanding.js';
import '../need/politics/politics.css';

/** What the mayor asked and what came, what has priority, and what waits for a political body. */
export default function Politics({ asOf }: { asOf: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['politics', asOf], // fetched anew with the figures
    queryFn: ({ signal }) => call(api.politicsPage, undefined, signal),
    placeholderData: (before) => before,
  });
  return (
    <section className="politics-lists" aria-labelledby="politics-lists-title">
      <Heading level={2} data-size="xs" id="politics-lists-title">
        {t('politics.title')}
      </Heading>
      {data ? <Lists page={data} /> : error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}
    </section>
  );
}

function Lists({ page: { owed, answered, priority, council } }: { page: PoliticsPage }) {
  if (owed.length + answered.length + priority.length + council.length === 0) return <p>{t('politics.list.none')}</p>;
  return (
    <>
      <NeedList title="politics.list.owed" n={owed.length}>
        {owed.map(({ need, report }) => (
          <NeedRow key={report.id} need={need}>
            <p className="politics-said">{report.reason}</p>
            <StatusStanding answeredAt={null} clock={report.clock} />
          </NeedRow>
        ))}
      </NeedList>
      <NeedList title="politics.list.answered" n={answered.length}>
        {answered.map(({ need, report }) => (
          <NeedRow key={report.id} need={need}>
            <StatusStanding answeredAt={report.answeredAt} clock={report.clock} />
            <p className="politics-said">{report.answer?.body}</p>
          </NeedRow>
        ))}
      </NeedList>
      <NeedList title="politics.list.council" n={council.length}>
        {council.map(({ need, matter }) => (
          <NeedRow key={matter.id} need={need}>
            <p>{t('politics.council.waits', { body: matter.body, date: onDate(matter.meetingOn) })}</p>
            {matter.caseNumber && (
              <p className="politics-number">{t('politics.council.case', { number: matter.caseNumber })}</p>
            )}
          </NeedRow>
        ))}
      </NeedList>
      <NeedList title="politics.list.priority" n={priority.length}>
        {priority.map((need) => (
          <NeedRow key={need.id} need={need}>
            <p className="politics-said">{need.priority?.reason}</p>
          </NeedRow>
        ))}
      </NeedList>
    </>
  );
}

function NeedList({ title, n, children }: { title: MessageKey; n: number; children: ReactNode }) {
  if (n === 0) return null;
  return (
    <div>
      <Heading level={3} data-size="2xs">
        {t(title)} <span className="politics-count">{n}</span>
      </Heading>
      <ul className="need-list">{children}</ul>
    </div>
  );
}
