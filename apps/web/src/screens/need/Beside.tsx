import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { readsInsights } from '../../session/roles.js';
import { useActing } from '../../session/session.js';

type Props = Pick<NeedView, 'need'>;

/** What lies beside a need: what several do together, and what business knows of the same theme. */
export function Beside({ need }: Props) {
  const acting = useActing();
  return (
    <>
      <Initiatives need={need} />
      {need.theme && readsInsights(acting) && <Insights need={need} />}
    </>
  );
}

/** What several do together about this need; nothing where there is nothing. */
function Initiatives({ need: { id } }: Props) {
  const { data = [] } = useQuery({
    queryKey: ['initiatives', 'need', id],
    queryFn: ({ signal }) => call(api.initiativesOfNeed, { params: { id } }, signal),
    staleTime: 60_000,
  });
  if (data.length === 0) return null;
  return (
    <section className="facts" aria-labelledby="initiatives-title">
      <Heading level={2} data-size="2xs" id="initiatives-title">
        {t('need.initiatives')}
      </Heading>
      <ul className="need-insights">
        {data.map(({ id: initiativeId, title, language, by }) => (
          <li key={initiativeId}>
            <Link href={`/satsinger/${initiativeId}`} className="ds-link" lang={language}>
              {title}
            </Link>{' '}
            ({by})
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What business knows of markets, of the same theme; nothing where nobody told anything. */
function Insights({ need: { id, theme } }: Props) {
  const { data = [] } = useQuery({
    queryKey: ['market-insights', 'need', id],
    queryFn: ({ signal }) => call(api.insightsOfNeed, { params: { id } }, signal),
    staleTime: 60_000,
  });
  if (data.length === 0) return null;
  return (
    <section className="facts" aria-labelledby="insights-title">
      <Heading level={2} data-size="2xs" id="insights-title">
        {t('need.insights')}
      </Heading>
      <ul className="need-insights">
        {data.map((insight) => (
          <li key={insight.id}>
            <Link
              href={`/markedsinnsikt?theme=${theme ?? ''}#${insight.id}`}
              className="ds-link"
              lang={insight.language}
            >
              {insight.title}
            </Link>{' '}
            ({insight.association.name})
          </li>
        ))}
      </ul>
    </section>
  );
}
