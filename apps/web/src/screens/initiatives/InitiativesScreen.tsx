import { Link, useSearchParams } from 'wouter';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, MoreButton, Page } from '../../ui/index.js';
import { InitiativeFilters } from './InitiativeFilters.js';
import { InitiativeRow } from './InitiativeRow.js';
import { StartDialog } from './StartDialog.js';
import { type Filters, useInitiatives } from './use-initiative.js';
import './initiatives.css';

const names = ['q', 'kind', 'state', 'goal', 'municipality', 'from', 'to', 'reached', 'unit', 'late'] as const;
/** What only a link from the figures chooses. */
const behind = ['municipality', 'from', 'to', 'reached', 'unit', 'late'] as const;

/** What municipality and business do together, found by words, kind and goal. */
export default function InitiativesScreen() {
  const [params, setParams] = useSearchParams();
  const filters: Filters = Object.fromEntries(
    names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])),
  );
  const list = useInitiatives(filters);
  const [first] = list.data?.pages ?? [];
  const initiatives = list.data?.pages.flatMap((page) => page.initiatives) ?? [];
  const starts = first !== undefined && first.spaces.length > 0;
  return (
    <Page
      title={t('initiatives.title')}
      lead={t('initiatives.lead')}
      width="narrow"
      actions={starts && <StartDialog spaces={first.spaces} />}
    >
      <InitiativeFilters
        filters={filters}
        onChange={(next) => setParams(next as Record<string, string>, { replace: true })}
      />
      {(filters.goal || behind.some((name) => filters[name])) && (
        <p>
          {t(filters.goal ? 'initiatives.of-goal' : 'initiatives.of-figure')}{' '}
          <Link href="/satsinger" className="ds-link">
            {t('initiatives.every-goal')}
          </Link>
        </p>
      )}
      {list.isPending && <Loading rows={5} />}
      {list.isError && !first && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {first && initiatives.length === 0 && <Nothing filtered={Object.keys(filters).length > 0} starts={starts} />}
      {initiatives.length > 0 && (
        <ul className="initiatives">
          {initiatives.map((initiative) => (
            <InitiativeRow key={initiative.id} initiative={initiative} />
          ))}
        </ul>
      )}
      <MoreButton pages={list}>{t('initiatives.more')}</MoreButton>
    </Page>
  );
}

function Nothing({ filtered, starts }: { filtered: boolean; starts: boolean }) {
  const { role } = useActing();
  if (filtered) return <EmptyState title={t('initiatives.none.title')}>{t('initiatives.none.text')}</EmptyState>;
  const text = starts ? 'start' : role === 'company_contact' ? 'company' : 'text';
  return <EmptyState title={t('initiatives.empty.title')}>{t(`initiatives.empty.${text}`)}</EmptyState>;
}
