import { Paragraph } from '@digdir/designsystemet-react';
import { t } from '../i18n/index.js';
import { useOffline } from '../live/connection.js';

/** Above the button of a form without a network. `waits`: it is sent by itself afterwards; else it can be saved only then. */
export function OfflineHint({ waits = false }: { waits?: boolean }) {
  const offline = useOffline();
  return (
    <div role="status">
      {offline && <Paragraph data-size="sm">{t(waits ? 'offline.dialog.waits' : 'offline.dialog.online')}</Paragraph>}
    </div>
  );
}
