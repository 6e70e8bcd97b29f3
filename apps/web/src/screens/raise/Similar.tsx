import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { pathOf } from '../../ui/index.js';

const TYPING_MS = 700;
const LONG_ENOUGH = 8;
const SHOWN = 3;

/** What has been raised already and looks like this, before it is raised twice. */
export function Similar({ title }: { title: string }) {
  const q = useSettled(title.trim());
  const found = useQuery({
    queryKey: ['similar', q],
    queryFn: ({ signal }) => call(api.search, { query: { q, limit: SHOWN } }, signal),
    enabled: q.length >= LONG_ENOUGH,
    retry: false,
  });
  const needs = q.length >= LONG_ENOUGH ? distinct(found.data?.hits.map(({ need }) => need) ?? []) : [];
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

const distinct = <T extends { id: string }>(rows: T[]): T[] => [...new Map(rows.map((row) => [row.id, row])).values()];

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
