import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { Button } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, MoreButton, Page } from '../../ui/index.js';
import { AuditFilters } from './AuditFilters.js';
import { AuditRow } from './AuditRow.js';
import { asParams, type Filters, filtersIn } from './filters.js';
import './audit.css';

type Query = Parameters<typeof call<typeof api.auditTrail>>[1]['query'];

/** Who did what, the newest first, for whoever answers for these people. What is shown can be taken home as a file. */
export default function AuditScreen() {
  const { side } = useActing();
  const [params, setParams] = useSearchParams();
  const filters = filtersIn(params);
  const trail = useInfiniteQuery({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam, signal }) =>
      call(api.auditTrail, { query: { ...filters, cursor: pageParam } as Query }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const pages = trail.data?.pages ?? [];
  const lines = pages.flatMap((page) => page.lines);
  const people = new Map(pages.flatMap((page) => page.people.map((person) => [person.id, person] as const)));
  const show = (next: Filters) => setParams(asParams(next));
  return (
    <Page
      title={t('audit.title')}
      lead={t(`audit.lead.${side}`)}
      width="narrow"
      actions={
        <Button asChild variant="secondary" data-size="sm">
          <a href={`/api/audit.jsonl?${new URLSearchParams(asParams(filters))}`} download>
            {t('audit.export')}
          </a>
        </Button>
      }
    >
      <AuditFilters filters={filters} people={[...people.values()]} onChange={show} />
      {trail.isPending && <Loading rows={6} />}
      {trail.isError && lines.length === 0 && <Failure error={trail.error} onRetry={() => void trail.refetch()} />}
      {trail.data && lines.length === 0 && (
        <EmptyState title={t('audit.none.title')}>{t('audit.none.text')}</EmptyState>
      )}
      {lines.length > 0 && (
        <ol className="card audit-list">
          {lines.map((line) => (
            <AuditRow
              key={line.id}
              line={line}
              {...(!filters.person && { onPerson: (person) => show({ ...filters, person }) })}
            />
          ))}
        </ol>
      )}
      <MoreButton pages={trail}>{t('audit.older')}</MoreButton>
    </Page>
  );
}
