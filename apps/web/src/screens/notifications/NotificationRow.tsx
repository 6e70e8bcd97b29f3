import { Link } from 'wouter';
import { ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { NotificationView } from '@vertskap/contract';
import { clockTime, exact, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { pathOf } from '../../ui/index.js';

type Props = { notification: NotificationView; fresh: boolean; now: Date };

/** What happened, in a sentence that opens the need; which need, and by when. */
export function NotificationRow({ notification: { at, need, what }, fresh, now }: Props) {
  const late = what.share >= 100;
  const Icon = late ? ExclamationmarkTriangleIcon : ClockIcon;
  const over = Date.parse(what.dueAt) < now.getTime();
  return (
    <li className="notification" data-fresh={fresh || undefined} data-late={late || undefined}>
      <Icon aria-hidden className="notification-icon" />
      <div className="notification-words">
        <Link href={pathOf(need)} className="notification-link">
          {fresh && <span className="need-row-dot" role="img" aria-label={t('notifications.unread')} />}
          {t(`notifications.share.${what.share}`, { what: t(`notifications.of.${what.clock}`), number: need.number })}
        </Link>
        <p>{need.title}</p>
        <p className="notification-facts">
          {t(over ? 'notifications.due-over' : 'notifications.due', {
            date: onDate(what.dueAt, now),
            time: clockTime(what.dueAt),
          })}
        </p>
      </div>
      <time className="notification-time" dateTime={at} title={exact(at)}>
        {clockTime(at)}
      </time>
    </li>
  );
}
