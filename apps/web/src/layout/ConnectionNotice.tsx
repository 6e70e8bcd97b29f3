import { t } from '../i18n/index.js';
import { useConnection } from '../live/index.js';

/** Says that the network is gone after five seconds, politely; and that nothing is lost. */
export function ConnectionNotice() {
  const connection = useConnection();
  return (
    <div role="status" className="connection-notice">
      {connection === 'offline' && <p>{t('session.offline')}</p>}
    </div>
  );
}
