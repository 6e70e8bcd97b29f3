import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { useUnread } from './use-notifications.js';
import './unread-mark.css';

const MOST = 99;

/** In the navigation: that there is something new; to those who work with it, how much. */
export function UnreadMark() {
  const { side, role } = useActing();
  const unread = useUnread();
  if (unread === 0) return null;
  const counted = side === 'municipality' && role !== 'mayor';
  return (
    <span className="unread-mark" data-counted={counted || undefined}>
      {counted && <span aria-hidden>{unread > MOST ? `${MOST}+` : unread}</span>}
      <span className="visually-hidden">
        {counted ? t('notifications.new', { n: unread }) : t('notifications.some-new')}
      </span>
    </span>
  );
}
