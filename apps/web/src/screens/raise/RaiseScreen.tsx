import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useUnsent } from '../../live/index.js';
import { mayRaise } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, Page } from '../../ui/index.js';
import { placesOf, type Sent } from './raise.js';
import { RaiseForm } from './RaiseForm.js';
import { RaiseReceipt } from './RaiseReceipt.js';
import { WaitingNeed } from './WaitingNeed.js';

/** From "we need something" to a receipt with a date, on one page. */
export default function RaiseScreen() {
  const acting = useActing();
  const [sent, setSent] = useState<Sent | null>(null);
  const [sending, setSending] = useState(false); // by the form that is on the page, which shows what comes of it
  const left = useUnsent().find(({ deed, state }) => deed === 'raiseNeed' && state !== 'failed');
  const options = useQuery({
    queryKey: ['raising-options'],
    queryFn: ({ signal }) => call(api.raisingOptions, undefined, signal),
  });
  if (sent) return <RaiseReceipt sent={sent} onAnother={() => setSent(null)} />;
  if (left && !sending) return <WaitingNeed entry={left} />;
  if (options.data && placesOf(options.data).length > 0)
    return <RaiseForm options={options.data} onSending={setSending} onSent={setSent} />;
  return (
    <Page title={t('session.nav.raise')} width="narrow">
      {options.isPending && <Loading />}
      {options.isError && <Failure error={options.error} onRetry={() => void options.refetch()} />}
      {options.data && (
        <EmptyState title={t('raise.none.title')}>
          {t(mayRaise(acting) ? 'raise.none.text' : 'raise.none.not-representative')}
        </EmptyState>
      )}
    </Page>
  );
}
