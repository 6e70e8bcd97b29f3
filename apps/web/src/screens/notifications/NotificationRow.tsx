import type { ReactNode } from 'react';
import { Link } from 'wouter';
import {
  CalendarIcon,
  ClockIcon,
  ExclamationmarkTriangleIcon,
  HourglassBottomFilledIcon,
  PersonIcon,
  StarIcon,
} from '@navikt/aksel-icons';
import type { NotificationView } from '@vertskap/contract';
import { clockTime, exact, lastDayOf, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { pathOf } from '../../ui/index.js';

type Props = { notification: NotificationView; fresh: boolean; now: Date };

/** What happened, in a sentence that leads to where something can be done about it. */
export function NotificationRow({ notification, fresh, now }: Props) {
  const { at, need, what } = notification;
  if (what.kind === 'calendar_runs_out')
    return (
      <Row
        at={at}
        Icon={CalendarIcon}
        fresh={fresh}
        href="/admin/kalender"
        title={t('notifications.calendar', { date: onDate(what.until, now) })}
      >
        <p>{t('notifications.calendar.text')}</p>
      </Row>
    );
  if (what.kind === 'mandate_runs_out')
    return (
      <Row
        at={at}
        Icon={PersonIcon}
        fresh={fresh}
        href={what.mine ? '/mer' : '/forening'}
        title={t(what.mine ? 'notifications.mandate.mine' : 'notifications.mandate', {
          name: what.name,
          date: onDate(what.until, now),
        })}
      >
        <p>{what.position}</p>
      </Row>
    );
  if (what.kind === 'politics')
    return (
      need && (
        <Row
          at={at}
          Icon={StarIcon}
          fresh={fresh}
          href={pathOf(need)}
          title={t(`notifications.politics.${what.deed}`, { by: what.by, number: need.number })}
        >
          <p>{need.title}</p>
        </Row>
      )
    );
  if (!need) return null;
  if (what.kind === 'wake_up')
    return (
      <Row
        at={at}
        Icon={HourglassBottomFilledIcon}
        fresh={fresh}
        href={pathOf(need)}
        title={t('notifications.wake-up', { name: what.waitingFor, number: need.number })}
      >
        <p>{need.title}</p>
        <p className="notification-facts">{t('notifications.wake-up.text', { date: onDate(what.wakeAt, now) })}</p>
      </Row>
    );
  return <DeadlineRow at={at} need={need} what={what} fresh={fresh} now={now} />;
}

type DeadlineProps = Pick<Props, 'fresh' | 'now'> & {
  at: string;
  need: NonNullable<NotificationView['need']>;
  what: Extract<NotificationView['what'], { kind: 'deadline' }>;
};

/** Which deadline of which need, how far it has gone, and when it is due. */
function DeadlineRow({ at, need, what, fresh, now }: DeadlineProps) {
  const over = Date.parse(what.dueAt) < now.getTime();
  const ends = what.clock === 'statutory' ? lastDayOf(what.dueAt) : what.dueAt;
  const late = what.share >= 100;
  const title = t(`notifications.share.${what.share}`, {
    what: t(`notifications.of.${what.clock}`),
    number: need.number,
  });
  return (
    <Row
      at={at}
      Icon={late ? ExclamationmarkTriangleIcon : ClockIcon}
      late={late}
      fresh={fresh}
      href={pathOf(need)}
      title={title}
    >
      <p>{need.title}</p>
      <p className="notification-facts">
        {t(over ? 'notifications.due-over' : 'notifications.due', {
          date: onDate(ends, now),
          time: clockTime(ends),
        })}
      </p>
    </Row>
  );
}

type RowProps = Pick<Props, 'fresh'> & {
  at: string;
  Icon: typeof ClockIcon;
  late?: boolean;
  href: string;
  title: string;
  children: ReactNode;
};

function Row({ at, Icon, late = false, fresh, href, title, children }: RowProps) {
  return (
    <li className="notification" data-fresh={fresh || undefined} data-late={late || undefined}>
      <Icon aria-hidden className="notification-icon" />
      <div className="notification-words">
        <Link href={href} className="notification-link">
          {fresh && <span className="need-row-dot" role="img" aria-label={t('notifications.unread')} />}
          {title}
        </Link>
        {children}
      </div>
      <time className="notification-time" dateTime={at} title={exact(at)}>
        {t('notifications.told', { time: clockTime(at) })}
      </time>
    </li>
  );
}
