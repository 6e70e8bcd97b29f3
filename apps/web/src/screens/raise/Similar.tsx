import { useEffect, useState } from 'react';
import { useQueries } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { pathOf } from '../../ui/index.js';
import { mostAlike, tellingWords } from './similar.rules.js';

const TYPING_MS = 700;
const ASKED = 20;

/** What has been raised already and looks like this, before it is raised twice. */
export function Similar({ title }: { title: string }) {
  const words = tellingWords(useSettled(title));
  const found = useQueries({
    queries: words.map((q) => ({
      queryKey: ['similar', q],
      queryFn: ({ signal }: { signal: AbortSignal }) => call(api.search, { query: { q, limit: ASKED } }, signal),
      retry: false,
      staleTime: 60_000,
    })),
  });
  const needs = mostAlike(found.map(({ data }) => data?.hits.map(({ need }) => need) ?? []));
  return (
    <div aria-live="polite" className="similar" hidden={needs.length === 0}>
      <p>{t('raise.similar')}</p>
      <ul>
        {needs.map((need) => (
          <li key={need.id}>
            <Link href={pathOf(need)} className="ds-link" target="_blank">
              {`${need.number} ${need.title}`}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
