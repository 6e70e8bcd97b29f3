import type { CSSProperties } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Redirect, useSearchParams } from 'wouter';
import { Button } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { HintCard } from '../../hints/HintCard.js';
import { t } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { savedViewsQuery } from '../../saved-views/use-saved-views.js';
import { listStreamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { useListShortcuts } from '../../shortcuts/use-list-shortcuts.js';
import { EmptyState, Failure, Loading, MoreButton, NeedRow, Page } from '../../ui/index.js';
import { FilterBar } from './FilterBar.js';
import { addressOf, asParams, filtersIn, type Filters, views } from './filters.js';
import { UnreadButton } from './UnreadButton.js';
import './needs.css';

const PAGE = 30;
type Query = Parameters<typeof call<typeof api.listNeeds>>[1]['query'];
type CountQuery = Parameters<typeof call<typeof api.countNeeds>>[1]['query'];

/** Every need I may see; `/behov?start` is whatever I chose that the list opens with. */
export default function NeedsScreen() {
  const [params] = useSearchParams();
  return params.has('start') ? <Start /> : <Needs />;
}

function Start() {
  const kept = useQuery(savedViewsQuery);
  const chosen = kept.data?.views.find(({ starts }) => starts)?.filters;
  if (!kept.isPending) return <Redirect to={addressOf(chosen ?? views[0].filters)} replace />;
  return (
    <Page title={t('needs.title')}>
      <Loading rows={6} />
    </Page>
  );
}

/** Filtered by the address of the page. */
function Needs() {
  const [params, setParams] = useSearchParams();
  const filters = filtersIn(params);
  const rows = useListShortcuts<HTMLDivElement>();
  const list = useInfiniteQuery({
    queryKey: ['needs', filters],
    queryFn: ({ pageParam, signal }) =>
      call(api.listNeeds, { query: { ...filters, cursor: pageParam, limit: PAGE } as Query }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const { sort: _, ...counted } = filters;
  const count = useQuery({
    queryKey: ['needs', 'count', counted],
    queryFn: ({ signal }) => call(api.countNeeds, { query: counted as CountQuery }, signal),
  });
  useTouched(listStreamsOf(useActing()), () => anew(['needs']));
  const needs = list.data?.pages.flatMap((page) => page.needs) ?? [];
  const show = (next: Filters) => setParams(asParams(next));

  return (
    <Page title={t('needs.title')}>
      <HintCard hint="list" />
      <FilterBar filters={filters} onChange={show} />
      <p role="status" className="needs-count">
        {count.data ? t(count.data.more ? 'needs.count.over' : 'needs.count', { n: count.data.count }) : '\u00a0'}
      </p>
      {list.isPending && <Loading rows={6} />}
      {list.isError && needs.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && needs.length === 0 && (
        <EmptyState
          title={t('needs.none.title')}
          action={
            <Button variant="secondary" onClick={() => show({})}>
              {t('needs.filter.clear')}
            </Button>
          }
        >
          {t('needs.none.text')}
        </EmptyState>
      )}
      {needs.length > 0 && (
        <div className="need-list" ref={rows}>
          {list.data?.pages.map((page, n) => (
            <ul key={n} className="need-list-page" style={{ '--rows': page.needs.length } as CSSProperties}>
              {page.needs.map((need) => (
                <NeedRow key={need.id} need={need}>
                  {!need.unread && <UnreadButton need={need} />}
                </NeedRow>
              ))}
            </ul>
          ))}
        </div>
      )}
      {list.hasNextPage && (
        <div className="row">
          <MoreButton pages={list}>{t('needs.more')}</MoreButton>
          {count.data && (
            <span className="needs-count">
              {t(count.data.more ? 'needs.shown.over' : 'needs.shown', {
                shown: needs.length,
                total: count.data.count,
              })}
            </span>
          )}
        </div>
      )}
    </Page>
  );
}
