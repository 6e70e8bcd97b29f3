import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Button, Heading } from '@digdir/designsystemet-react';
import type { NotificationPage } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { seesNeeds } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, Page, useNow } from '../../ui/index.js';
import { dateInOslo } from '../need/workday.js';
import { byDay, dayBefore } from './by-day.rules.js';
import { NotificationRow } from './NotificationRow.js';
import { notificationsQuery, useMarking } from './use-notifications.js';
import './notifications.css';

/** As many as the server shows. */
const SHOWN = 100;

/** Everything I was told, the newest first. Being here is reading it. */
export default function NotificationsScreen() {
  const acting = useActing();
  const page = useQuery(notificationsQuery);
  useMarking(page.data);
  return (
    <Page
      title={t('notifications.title')}
      lead={t(`notifications.lead.${seesNeeds(acting) ? acting.side : 'administrator'}`)}
      width="narrow"
    >
      <p role="status" className="visually-hidden">
        {page.data && page.data.unread > 0 && t('notifications.new', { n: page.data.unread })}
      </p>
      {page.isPending && <Loading rows={5} />}
      {page.isError && !page.data && <Failure error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Days page={page.data} />}
    </Page>
  );
}

function Days({ page: { notifications } }: { page: NotificationPage }) {
  const now = useNow(60_000);
  const fresh = useFresh(notifications);
  if (notifications.length === 0) return <Nothing />;
  return (
    <>
      {byDay(notifications, dateInOslo).map(({ date, notifications: told }) => (
        <section key={date} className="notification-day">
          <Heading level={2} data-size="2xs">
            {dayInWords(date, now)}
          </Heading>
          <ul className="need-list">
            {told.map((notification) => (
              <NotificationRow
                key={notification.id}
                notification={notification}
                fresh={fresh.has(notification.id)}
                now={now}
              />
            ))}
          </ul>
        </section>
      ))}
      {notifications.length === SHOWN && <p className="notification-last">{t('notifications.last', { n: SHOWN })}</p>}
    </>
  );
}

function Nothing() {
  const acting = useActing();
  if (!seesNeeds(acting))
    return (
      <EmptyState title={t('notifications.empty.title')}>{t('notifications.empty.text.administrator')}</EmptyState>
    );
  return (
    <EmptyState
      title={t('notifications.empty.title')}
      action={
        <Button asChild variant="secondary">
          <Link href="/behov?state=open,answered">{t('notifications.to-needs')}</Link>
        </Button>
      }
    >
      {t(`notifications.empty.text.${acting.side}`)}
    </EmptyState>
  );
}

/** What was unread when it came into sight keeps its dot until the reader leaves the page. */
function useFresh(notifications: NotificationPage['notifications']): Set<string> {
  const [fresh, setFresh] = useState(() => new Set<string>());
  const unread = notifications.filter(({ id, readAt }) => readAt === null && !fresh.has(id));
  if (unread.length > 0) setFresh(new Set([...fresh, ...unread.map(({ id }) => id)]));
  return fresh;
}

function dayInWords(date: string, now: Date): string {
  const today = dateInOslo(now);
  if (date === today) return t('notifications.today');
  return date === dayBefore(today) ? t('notifications.yesterday') : onDate(date, now);
}
