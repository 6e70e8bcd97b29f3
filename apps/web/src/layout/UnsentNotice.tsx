import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { t, type MessageKey } from '../i18n/index.js';
import { discard, sendAgain, unsentWords, useUnsent, type OutboxEntry } from '../live/index.js';
import { When } from '../ui/index.js';

const EXCERPT = 120;
const titles = {
  held: 'session.unsent.sending',
  sending: 'session.unsent.sending',
  waiting: 'session.unsent.waiting',
  failed: 'session.unsent.failed',
  unsent: 'session.unsent.title',
} as const satisfies Record<OutboxEntry['state'], MessageKey>;

/** What was written and never acknowledged, from before a reload or a lost session: sent only when the person says so. */
export function UnsentNotice() {
  const left = useUnsent().filter(({ state, resent }) => state === 'unsent' || resent);
  return (
    <div role="alert" className="unsent">
      {left.map((entry) => (
        <Alert key={entry.key} data-color="warning">
          <Heading level={2} data-size="2xs">
            {t(titles[entry.state])}
          </Heading>
          <Paragraph className="unsent-text">{excerptOf(entry)}</Paragraph>
          <Paragraph data-size="sm">
            <When at={entry.writtenAt} />
            {entry.problem && <> · {t('common.reference', { reference: entry.problem.reference })}</>}
          </Paragraph>
          <div className="row">
            <Button
              variant="secondary"
              loading={entry.state === 'sending' || entry.state === 'waiting'}
              onClick={() => void sendAgain(entry)}
            >
              {t('common.retry')}
            </Button>
            <Button variant="tertiary" data-color="danger" onClick={() => discard(entry.key)}>
              {t('common.delete')}
            </Button>
          </div>
        </Alert>
      ))}
    </div>
  );
}

function excerptOf(entry: OutboxEntry): string {
  const text = unsentWords(entry);
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)} …` : text;
}
