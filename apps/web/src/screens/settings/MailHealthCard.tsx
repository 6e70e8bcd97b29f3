import { useQuery } from '@tanstack/react-query';
import { Alert, Heading } from '@digdir/designsystemet-react';
import { exact } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Failure, Loading } from '../../ui/index.js';
import { healthQuery } from './use-settings.js';

/** Whether mail works, and what did not arrive: for the administrator. */
export function MailHealthCard() {
  const { data, isPending, isError, error, refetch } = useQuery(healthQuery);
  return (
    <section className="card stack">
      <Heading level={2} data-size="2xs">
        {t('settings.health')}
      </Heading>
      {isPending && <Loading rows={2} />}
      {isError && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {data && !data.outgoing && <Alert data-color="warning">{t('settings.health.off')}</Alert>}
      {data && !data.incoming && <p>{t('settings.health.no-replies')}</p>}
      {data?.outgoing && (
        <ul className="settings-health">
          <li>{t('settings.health.sent', { n: data.sent })}</li>
          <li>{t('settings.health.waiting', { n: data.waiting })}</li>
          <li>{t('settings.health.trying', { n: data.trying })}</li>
          {data.incoming && <li>{t('settings.health.refused', { n: data.refused })}</li>}
        </ul>
      )}
      {data && data.failed.length > 0 && (
        <>
          <Heading level={3} data-size="2xs">
            {t('settings.health.failed')}
          </Heading>
          <ul className="settings-health">
            {data.failed.map(({ at, name, trouble }) => (
              <li key={at + name}>{t('settings.health.failure', { name, at: exact(at), trouble })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
