import { t } from '../i18n/index.js';
import { useArrivals, useConnection } from '../live/index.js';
import { useAsOf } from '../offline/use-as-of.js';
import { OfflineFacts } from './OfflineFacts.js';
import { useOnlineOnly } from './online-only.js';

/** Says that the network is gone after five seconds, politely: what one can do, what has been sent, and how old the page is; and what came since. */
export function ConnectionNotice() {
  const asOf = useAsOf();
  const said = useSaid();
  const offline = useConnection() === 'offline';
  return (
    <div className="connection-notice" data-calm={!(offline || asOf) || undefined}>
      <div role="status">{said && <p>{said}</p>}</div>
      {(offline || asOf) && <OfflineFacts asOf={asOf} />}
    </div>
  );
}

function useSaid(): string | null {
  const connection = useConnection();
  const arrivals = useArrivals();
  const onlineOnly = useOnlineOnly();
  if (connection === 'offline') return t(onlineOnly ? 'session.offline.reading' : 'session.offline');
  if (connection === 'returning' || arrivals === 'counting') return t('offline.returning');
  if (!arrivals) return null;
  const { sent, events } = arrivals;
  return [
    t('offline.back'),
    ...(sent > 0 ? [t('offline.back.sent', { n: sent })] : []),
    ...(events > 0 ? [t('offline.back.events', { n: events })] : []),
  ].join(' ');
}
