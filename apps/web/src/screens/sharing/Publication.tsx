import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import type { Sharing } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useSharing } from './use-sharing.js';

/** The page that anybody may read: whether it is open, what it shows, and the button of the one who decides. */
export function Publication({ sharing: { address, published, mayPublish } }: { sharing: Sharing }) {
  const { mutate, isPending, isError } = useSharing((open: boolean) =>
    call(api.publish, { body: { published: open } }),
  );
  return (
    <section className="card stack" aria-labelledby="publication-title">
      <Heading level={2} data-size="2xs" id="publication-title">
        {t('sharing.public')}
      </Heading>
      <p role="status">
        {published ? t('sharing.public.open', { date: onDate(published) }) : t('sharing.public.closed')}
      </p>
      <p>{t('sharing.public.text')}</p>
      {published && (
        <p>
          <a className="ds-link" href={address}>
            {t('sharing.public.see')}
          </a>{' '}
          <span className="sharing-address">{`${location.host}${address}`}</span>
        </p>
      )}
      {mayPublish ? (
        <div className="row">
          <Button
            variant={published ? 'secondary' : 'primary'}
            loading={isPending}
            onClick={() => mutate(published === null)}
          >
            {t(published ? 'sharing.public.close' : 'sharing.public.do')}
          </Button>
        </div>
      ) : (
        <p className="sharing-note">{t('sharing.public.who')}</p>
      )}
      {isError && (
        <Alert data-color="danger" role="alert">
          {t('sharing.failed')}
        </Alert>
      )}
    </section>
  );
}
