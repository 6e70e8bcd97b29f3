import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { Button } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useTouched } from '../../live/index.js';
import { listStreamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, NeedRow, Page } from '../../ui/index.js';
import { FilterBar } from './FilterBar.js';
import { asParams, filtersIn, type Filters } from './filters.js';
import './needs.css';

const PAGE = 30;
type Query = Parameters<typeof call<typeof api.listNeeds>>[1]['query'];

/** Every need I may see, filtered by the address of the page. */
export default function NeedsScreen() {
  const [params, setParams] = useSearchParams();
  const filters = filtersIn(params);
  const list = useInfiniteQuery({
    queryKey: ['needs', filters],
    queryFn: ({ pageParam, signal }) =>
      call(api.listNeeds, { query: { ...filters, cursor: pageParam, limit: PAGE } as Query }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  useTouched(listStreamsOf(useActing()), () => void list.refetch());
  const needs = list.data?.pages.flatMap((page) => page.needs) ?? [];
  const total = list.data?.pages.at(-1)?.total ?? 0;
  const show = (next: Filters) => setParams(asParams(next));

  return (
    <Page title={t('needs.title')}>
      <FilterBar filters={filters} onChange={show} />
      <p role="status" className="needs-count">
        {list.data ? t('needs.count', { n: total }) : '\u00a0'}
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
        <ul className="need-list">
          {needs.map((need) => (
            <NeedRow key={need.id} need={need} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div className="row">
          <Button variant="secondary" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('needs.more')}
          </Button>
          <span className="needs-count">{t('needs.shown', { shown: needs.length, total })}</span>
        </div>
      )}
    </Page>
  );
}
