import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { NetworkError, ProblemError } from '../api/call.js';
import { t, type MessageKey } from '../i18n/index.js';

const said = {
  not_found: ['common.not-found.title', 'common.not-found.text'],
  not_allowed: ['common.not-allowed.title', 'common.not-allowed.text'],
  not_signed_in: ['common.expired.title', 'common.expired.text'],
} as const satisfies Record<string, readonly [MessageKey, MessageKey]>;

/** What went wrong, what is safe, what to do, and the reference to quote. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const [title, text] = wordsFor(error);
  return (
    <Alert data-color={error instanceof NetworkError ? 'warning' : 'danger'} role="alert">
      <Heading level={2} data-size="2xs">
        {t(title)}
      </Heading>
      <Paragraph>{t(text)}</Paragraph>
      {error instanceof ProblemError && (
        <Paragraph data-size="sm">{t('common.reference', { reference: error.reference })}</Paragraph>
      )}
      {onRetry && (
        <Button variant="secondary" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </Alert>
  );
}

function wordsFor(error: unknown): readonly [MessageKey, MessageKey] {
  if (error instanceof NetworkError) return ['common.network.title', 'common.network.text'];
  const known = error instanceof ProblemError && error.code in said ? said[error.code as keyof typeof said] : undefined;
  return known ?? ['common.failed.title', 'common.failed.text'];
}
