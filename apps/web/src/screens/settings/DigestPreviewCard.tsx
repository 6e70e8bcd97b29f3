import { useQuery } from '@tanstack/react-query';
import { Button, Heading } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';

/** The summary as it would be sent now. */
export function DigestPreviewCard() {
  const preview = useQuery({
    queryKey: ['digest-preview'],
    queryFn: ({ signal }) => call(api.digestPreview, undefined, signal),
    enabled: false,
  });
  return (
    <section className="card stack">
      <Heading level={2} data-size="2xs">
        {t('settings.preview')}
      </Heading>
      <p>{t('settings.preview.text')}</p>
      <div>
        <Button variant="secondary" loading={preview.isFetching} onClick={() => void preview.refetch()}>
          {t('settings.preview.show')}
        </Button>
      </div>
      {preview.isError && <Failure error={preview.error} onRetry={() => void preview.refetch()} />}
      <div role="status">
        {preview.data && !preview.data.mail && <p>{t('settings.preview.nothing')}</p>}
        {preview.data?.mail && (
          <article className="settings-letter">
            <h3>{preview.data.mail.subject}</h3>
            <p>{preview.data.mail.text}</p>
          </article>
        )}
      </div>
    </section>
  );
}
