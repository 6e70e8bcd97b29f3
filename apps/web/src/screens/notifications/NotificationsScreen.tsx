import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { Button, Heading } from '@digdir/designsystemet-react';
import type { NotificationView } from '@vertskap/contract';
import { dateInOslo, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useOffline } from '../../live/index.js';
import { seesNeeds } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, intoSight, Loading, MoreButton, Page, useNow } from '../../ui/index.js';
import { byDay, dayBefore } from './by-day.rules.js';
import { NotificationRow } from './NotificationRow.js';
import { notificationsQuery, type Show, useMarkNotified } from './use-notifications.js';
import '../../ui/filter-views.css';
import './notifications.css';

const shows = ['all', 'unread', 'messages', 'deadlines'] as const satisfies Show[];

/** Everything I was told, the newest first, for ever. Opening the need is reading it; so is the mark. */
export default function NotificationsScreen() {
  const acting = useActing();
  const [params] = useSearchParams();
  const show = shows.find((s) => s === params.get('vis')) ?? 'all';
  const list = useInfiniteQuery(notificationsQuery(show));
  const mark = useMarkNotified();
  const offline = useOffline();
  const pages = list.data?.pages ?? [];
  const notifications = pages.flatMap((page) => page.notifications);
  const unread = pages[0]?.unread ?? 0;
  return (
    <Page
      title={t('notifications.title')}
      lead={t(`notifications.lead.${seesNeeds(acting) ? acting.side : 'administrator'}`)}
      width="narrow"
      actions={
        unread > 0 && (
          <Button
            variant="secondary"
            data-size="sm"
            loading={mark.isPending}
            disabled={offline}
            onClick={() => mark.mutate({ upTo: new Date().toISOString() })}
          >
            {t('notifications.mark-all')}
          </Button>
        )
      }
    >
      {seesNeeds(acting) && <Shows show={show} />}
      <p role="status" className="visually-hidden">
        {unread > 0 && t('notifications.new', { n: unread })}
      </p>
      {mark.isError && <Failure error={mark.error} />}
      {list.isPending && <Loading rows={5} />}
      {list.isError && !list.data && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && notifications.length === 0 && (show === 'all' ? <Nothing /> : <NothingHere />)}
      <Days notifications={notifications} />
      <MoreButton pages={list}>{t('notifications.older')}</MoreButton>
      <Link href="/innstillinger" className="ds-link">
        {t('settings.link')}
      </Link>
    </Page>
  );
}

function Shows({ show }: { show: Show }) {
  return (
    <nav className="filter-views" aria-label={t('notifications.show')}>
      {shows.map((name) => (
        <Link
          key={name}
          href={name === 'all' ? '/varsler' : `/varsler?vis=${name}`}
          aria-current={name === show ? 'true' : undefined}
          ref={name === show ? intoSight : undefined}
        >
          {t(`notifications.show.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

function Days({ notifications }: { notifications: NotificationView[] }) {
  const now = useNow(60_000);
  return byDay(notifications, dateInOslo).map(({ date, notifications: told }) => (
    <section key={date} className="notification-day">
      <Heading level={2} data-size="2xs">
        {dayInWords(date, now)}
      </Heading>
      <ul className="need-list">
        {told.map((notification) => (
          <NotificationRow key={notification.id} notification={notification} now={now} />
        ))}
      </ul>
    </section>
  ));
}

function NothingHere() {
  return <EmptyState title={t('notifications.none.title')}>{t('notifications.none.text')}</EmptyState>;
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

function dayInWords(date: string, now: Date): string {
  const today = dateInOslo(now);
  if (date === today) return t('notifications.today');
  return date === dayBefore(today) ? t('notifications.yesterday') : onDate(date, now);
}
