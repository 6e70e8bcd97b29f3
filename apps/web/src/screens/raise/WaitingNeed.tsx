import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { discard, type OutboxEntry, sendAgain, unsentWords } from '../../live/index.js';
import { Page } from '../../ui/index.js';

/** A need that was sent and has not arrived: the form would send it a second time. Whoever changes it takes it back first. */
export function WaitingNeed({ entry }: { entry: OutboxEntry }) {
  const waits = entry.state === 'waiting' || entry.state === 'sending';
  return (
    <Page title={t('session.nav.raise')} width="narrow">
      <Alert data-color="warning">
        <Heading level={2} data-size="2xs">
          {t('offline.raise.title')}
        </Heading>
        <Paragraph>{unsentWords(entry)}</Paragraph>
        {waits && <Paragraph>{t('offline.raise.waits')}</Paragraph>}
        <div className="row">
          {!waits && <Button onClick={() => void sendAgain(entry)}>{t('common.retry')}</Button>}
          {entry.state !== 'sending' && (
            <Button variant="secondary" onClick={() => discard(entry.key)}>
              {t('offline.raise.edit')}
            </Button>
          )}
        </div>
      </Alert>
    </Page>
  );
}
