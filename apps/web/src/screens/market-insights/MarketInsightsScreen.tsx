import { Link, useSearchParams } from 'wouter';
import { t } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { streamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, MoreButton, Page } from '../../ui/index.js';
import { InsightCard } from './InsightCard.js';
import { InsightDialog } from './InsightDialog.js';
import { InsightFilters } from './InsightFilters.js';
import { type Filters, useMarketInsights } from './use-market-insights.js';
import './market-insights.css';

const names = ['q', 'theme', 'industry', 'goal'] as const;

/** What business knows of markets and opportunities: told once, and found again by theme, industry and goal. */
export default function MarketInsightsScreen() {
  const [params, setParams] = useSearchParams();
  const filters: Filters = Object.fromEntries(
    names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])),
  );
  const list = useMarketInsights(filters);
  useTouched(streamsOf(useActing()), () => anew(['market-insights']));
  const [first] = list.data?.pages ?? [];
  const insights = list.data?.pages.flatMap((page) => page.insights) ?? [];
  const goal = filters.goal && insights.find((it) => it.goal?.id === filters.goal)?.goal;
  return (
    <Page
      title={t('market.title')}
      lead={t('market.lead')}
      width="narrow"
      actions={first?.mayContribute && <InsightDialog />}
    >
      <InsightFilters
        filters={filters}
        onChange={(next) => setParams(next as Record<string, string>, { replace: true })}
      />
      {goal && (
        <p>
          {t('market.of-goal', { title: goal.title })}{' '}
          <Link href="/markedsinnsikt" className="ds-link">
            {t('market.every-goal')}
          </Link>
        </p>
      )}
      {list.isPending && <Loading rows={5} />}
      {list.isError && !first && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {first && insights.length === 0 && (
        <Nothing filtered={Object.keys(filters).length > 0} tells={first.mayContribute} />
      )}
      {insights.length > 0 && (
        <ul className="market-list">
          {insights.map((insight) => (
            <InsightCard key={insight.id} insight={insight} />
          ))}
        </ul>
      )}
      <MoreButton pages={list}>{t('market.older')}</MoreButton>
    </Page>
  );
}

function Nothing({ filtered, tells }: { filtered: boolean; tells: boolean }) {
  if (filtered) return <EmptyState title={t('market.none.title')}>{t('market.none.text')}</EmptyState>;
  return (
    <EmptyState title={t('market.empty.title')}>{t(tells ? 'market.empty.tell' : 'market.empty.text')}</EmptyState>
  );
}
