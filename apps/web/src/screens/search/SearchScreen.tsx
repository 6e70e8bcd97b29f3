import { useEffect, useRef, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { Search } from '@digdir/designsystemet-react';
import type { Reply, Api } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useListShortcuts } from '../../shortcuts/use-list-shortcuts.js';
import { useShortcuts } from '../../shortcuts/use-shortcuts.js';
import { EmptyState, Failure, Loading, NeedRow, Page } from '../../ui/index.js';
import { DialogueHits } from './DialogueHits.js';
import { Marked } from './Marked.js';
import '@digdir/designsystemet-css/search.css';
import './search.css';

const TYPING_MS = 250;
const SHORTEST = 2;
type Hit = Reply<Api['search']>['hits'][number];

/** Searches while one writes; the words live in the address, so a search can be shared. */
export default function SearchScreen() {
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  const rows = useListShortcuts<HTMLUListElement>();
  useShortcuts([{ key: '/', what: t('shortcuts.search'), act: () => field.current?.select() }]);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed.trim() !== q) setParams(typed.trim() ? { q: typed.trim() } : {}, { replace: true });
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, q, setParams]);

  const found = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => call(api.search, { query: { q, limit: 30 } }, signal),
    enabled: q.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  const beside = useQuery({
    queryKey: ['search-dialogue', q],
    queryFn: ({ signal }) => call(api.searchDialogue, { query: { q } }, signal),
    enabled: q.length >= SHORTEST,
  });
  const asked = q.length >= SHORTEST;

  return (
    <Page title={t('search.title')}>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <Search>
          <Search.Input
            ref={field}
            aria-label={t('search.label')}
            value={typed}
            maxLength={200}
            autoFocus
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Search.Clear aria-label={t('search.clear')} />
        </Search>
      </form>
      <p role="status" className="search-count">
        {asked && found.data ? countOf(found.data, beside.data?.length, q) : t('search.hint')}
      </p>
      {asked && found.isPending && <Loading />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {asked && found.data?.total === 0 && beside.data?.length === 0 && (
        <EmptyState title={t('search.none.title')}>
          {t(found.data.more ? 'search.none.newest' : 'search.none.text')}
        </EmptyState>
      )}
      {asked && found.data && found.data.hits.length > 0 && (
        <ul className="need-list" ref={rows}>
          {found.data.hits.map((hit) => (
            <NeedRow key={`${hit.need.id} ${hit.where} ${hit.ordinal}`} need={hit.need} anchor={anchorOf(hit)}>
              <Snippet hit={hit} />
            </NeedRow>
          ))}
        </ul>
      )}
      {asked && beside.data && <DialogueHits hits={beside.data} q={q} />}
      {beside.isError && !found.isError && <Failure error={beside.error} onRetry={() => void beside.refetch()} />}
    </Page>
  );
}

/** What is common everywhere is not counted to its end, and nothing is said to be found before it is known what is beside needs. */
function countOf({ total, more }: Reply<Api['search']>, beside: number | undefined, q: string): string {
  if (total === 0 && beside === undefined) return '';
  if (total === 0 && beside) return t('search.count.beside', { n: beside, q });
  return more && total > 0 ? t('search.count.many', { q }) : t('search.count', { n: total, q });
}

const anchorOf = ({ where, ordinal }: Hit): string => (where === 'message' && ordinal !== null ? `#m${ordinal}` : '');

function Snippet({ hit: { where, ordinal, snippet } }: { hit: Hit }) {
  return (
    <p className="snippet">
      <span className="snippet-where">
        {where === 'message' ? t('search.in-message', { n: ordinal ?? 0 }) : t(`search.in-${where}`)}
      </span>
      <Marked snippet={snippet} />
    </p>
  );
}
