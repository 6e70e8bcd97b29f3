import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { streamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, MoreButton, Page } from '../../ui/index.js';
import { DirectoryFilters } from './DirectoryFilters.js';
import { EnterDialog } from './EnterDialog.js';
import { KnowerRow } from './KnowerRow.js';
import { LendingsCard } from './LendingsCard.js';
import { type Filters, useDirectory, useLendings } from './use-directory.js';
import './directory.css';

/** Who knows what: colleagues by name and topic, and whom neighbours lend us. */
export default function DirectoryScreen() {
  const acting = useActing();
  const [params, setParams] = useSearchParams();
  const filters = filtersIn(params);
  const directory = useDirectory(filters);
  const [first] = directory.data?.pages ?? [];
  const lendings = useLendings(first?.mayLend ?? false);
  useTouched(streamsOf(acting), () => anew(['directory'], ['lendings']));
  const [neighbours, remember] = useState(new Map<string, string>());
  const people = directory.data?.pages.flatMap((page) => page.people) ?? [];
  const lent = first?.lent ?? [];
  if (lent.some(({ municipality: { id } }) => !neighbours.has(id)))
    remember(new Map([...neighbours, ...lent.map(({ municipality: { id, name } }) => [id, name] as const)]));
  const lending = lendings.data && <LendingsCard lendings={lendings.data} />;
  const isWaitedFor = lendings.data?.received.some(({ accepted }) => !accepted) ?? false;
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <Page
      title={t('directory.title')}
      lead={t('directory.lead')}
      width="narrow"
      actions={first && first.mayEnter.length > 0 && <EnterDialog candidates={first.mayEnter} />}
    >
      {isWaitedFor && lending}
      <DirectoryFilters
        filters={filters}
        neighbours={[...neighbours].map(([id, name]) => ({ id, name }))}
        onChange={(next) => setParams(asParams(next), { replace: true })}
      />
      {directory.isPending && <Loading rows={5} />}
      {directory.isError && !first && <Failure error={directory.error} onRetry={() => void directory.refetch()} />}
      {first && people.length + lent.length === 0 && (
        <EmptyState title={t(isFiltered ? 'directory.none.title' : 'directory.empty.title')}>
          {t(isFiltered ? 'directory.none.text' : 'directory.empty.text')}
        </EmptyState>
      )}
      {people.length > 0 && (
        <ul className="card knower-list">
          {people.map((knower) => (
            <KnowerRow key={knower.own?.membershipId} knower={knower} lendings={lendings.data} />
          ))}
        </ul>
      )}
      <MoreButton pages={directory}>{t('directory.more')}</MoreButton>
      {lent.length > 0 && (
        <section className="stack" aria-labelledby="lent-title">
          <Heading level={2} data-size="xs" id="lent-title">
            {t('directory.lent')}
          </Heading>
          <p className="directory-quiet">{t('directory.lent.text')}</p>
          <ul className="card knower-list">
            {lent.map((knower) => (
              <KnowerRow key={`${knower.email} ${knower.municipality.id}`} knower={knower} lendings={undefined} />
            ))}
          </ul>
        </section>
      )}
      {!isWaitedFor && lending}
    </Page>
  );
}

function filtersIn(params: URLSearchParams): Filters {
  const [q, topic, municipality] = ['q', 'topic', 'municipality'].map((name) => params.get(name) ?? '');
  return {
    ...(q?.trim() && { q: q.trim() }),
    ...(topic && { topic: topic as NonNullable<Filters['topic']> }),
    ...(municipality && { municipality }),
  };
}

const asParams = (filters: Filters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
