import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';

/** What business knows of markets, of the same theme; nothing where nobody told anything. */
export default function InsightsBeside({ need: { id, theme } }: Pick<NeedView, 'need'>) {
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
