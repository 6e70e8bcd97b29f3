import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import { NetworkError, ProblemError } from '../api/call.js';
import { t, type MessageKey } from '../i18n/index.js';
import { useConnection } from '../live/connection.js';
import './failure.css';

type Words = { title: MessageKey; text: MessageKey; ways?: readonly (readonly [to: string, label: MessageKey])[] };

const lost = [
  ['/sok', 'common.search'],
  ['/', 'common.to-home'],
] as const;
const said: Partial<Record<ProblemError['code'], Words>> = {
  not_found: { title: 'common.not-found.title', text: 'common.not-found.text', ways: lost },
  not_allowed: { title: 'common.not-allowed.title', text: 'common.not-allowed.text', ways: lost },
  not_signed_in: { title: 'common.expired.title', text: 'common.expired.text' },
};

type Props = { error: unknown; onRetry?: () => void; part?: boolean };

/** What went wrong, what is safe, what to do, and the reference to quote. `onRetry`: it is a page that could not be fetched, or a `part` of one. */
export function Failure({ error, onRetry, part = false }: Props) {
  const away = useConnection() !== 'connected' || !navigator.onLine;
  const missing = away && onRetry && isUnfetched(error);
  const { title, text, ways } = missing ? (part ? unfetchedPart : unfetched) : wordsFor(error);
  const color = ways || missing ? 'info' : error instanceof NetworkError ? 'warning' : 'danger';
  return (
    <Alert data-color={color} role="alert" className="failure">
      <Heading level={2} data-size="2xs">
        {t(title)}
      </Heading>
      <Paragraph>{t(text)}</Paragraph>
      {error instanceof ProblemError && !ways && (
        <Paragraph data-size="sm">{t('common.reference', { reference: error.reference })}</Paragraph>
      )}
      <div className="row">
        {ways?.map(([to, label]) => (
          <Button key={to} asChild variant="secondary">
            <Link href={to}>{t(label)}</Link>
          </Button>
        ))}
        {onRetry && !ways && (
          <Button variant="secondary" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
      </div>
    </Alert>
  );
}

const unfetched: Words = { title: 'offline.unfetched.title', text: 'offline.unfetched.text' };
const unfetchedPart: Words = { title: 'offline.unfetched.part.title', text: 'offline.unfetched.part.text' };
/** Nobody answered; or the code of the page could not be had. */
const isUnfetched = (error: unknown): boolean => error instanceof NetworkError || error instanceof TypeError;

function wordsFor(error: unknown): Words {
  if (error instanceof NetworkError) return { title: 'common.network.title', text: 'common.network.text' };
  const known = error instanceof ProblemError ? said[error.code] : undefined;
  return known ?? { title: 'common.failed.title', text: 'common.failed.text' };
}
