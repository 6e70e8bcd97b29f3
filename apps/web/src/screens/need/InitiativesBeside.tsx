import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';

/** What several do together about this need; nothing where there is nothing. */
export default function InitiativesBeside({ need: { id } }: Pick<NeedView, 'need'>) {
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
