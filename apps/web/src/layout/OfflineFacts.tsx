import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { NeedView } from '@vertskap/contract';
import { clockTime, onDate } from '../format/index.js';
import { t } from '../i18n/index.js';
import { unsentWords, useUnsent, type OutboxEntry } from '../live/index.js';
import type { AsOf } from '../offline/use-as-of.js';
import { pathOf } from '../ui/index.js';
import { useOnlineOnly } from './online-only.js';

const EXCERPT = 60;
/** How old the page is, what has not been sent, and what cannot be done here without a network. */
export function OfflineFacts({ asOf }: { asOf: AsOf | null }) {
  const waiting = useUnsent().filter(({ state, resent }) => !resent && (state === 'waiting' || state === 'sending'));
  const left = useUnsent().length > waiting.length;
  const onlineOnly = useOnlineOnly();
  const facts = [
    ...(asOf ? [asItWas(asOf.at)] : []),
    ...(asOf?.withheld ? [t('offline.withheld')] : []),
    ...(waiting.length === 0 && !left && !onlineOnly ? [t('offline.all-sent')] : []),
    ...(onlineOnly ? [t('offline.online-only')] : []),
  ];
  return (
    <>
      {facts.length > 0 && <p>{facts.join(' ')}</p>}
      {waiting.length > 0 && (
        <>
          <p>{t('offline.waiting', { n: waiting.length })}</p>
          <ul>
            {waiting.map((entry) => (
              <li key={entry.key}>
                <Waiting entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Waiting({ entry }: { entry: OutboxEntry }) {
  const client = useQueryClient();
  const id = entry.sent.params?.id;
  const view = client
    .getQueriesData<NeedView>({ queryKey: ['need'] })
    .map(([, found]) => found)
    .find((found) => found?.need.id === id);
  const text = unsentWords(entry);
  return (
    <Link href={id === undefined ? '/meld' : view ? pathOf(view.need) : `/b/${id}`} className="ds-link">
      {view && `${view.need.number}: `}
      {text.length > EXCERPT ? `${text.slice(0, EXCERPT)} …` : text}
    </Link>
  );
}

function asItWas(at: string): string {
  const today = onDate(at) === onDate(new Date().toISOString());
  return today
    ? t('offline.as-of.time', { time: clockTime(at) })
    : t('offline.as-of.day', { day: onDate(at), time: clockTime(at) });
}
