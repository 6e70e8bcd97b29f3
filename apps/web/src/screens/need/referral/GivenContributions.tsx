import { useInfiniteQuery } from '@tanstack/react-query';
import { Details, Heading } from '@digdir/designsystemet-react';
import { api, call } from '../../../api/call.js';
import { lastDayOf, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { MoreButton } from '../../../ui/index.js';

/** What we contributed to needs of neighbours, the newest first; nothing where there is nothing. */
export function GivenContributions() {
  const pages = useInfiniteQuery({
    queryKey: ['referrals', 'given'],
    queryFn: ({ pageParam, signal }) => call(api.givenContributions, { query: { cursor: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const given = pages.data?.pages.flatMap(({ contributions }) => contributions) ?? [];
  if (given.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="given-title">
      <Heading level={2} data-size="xs" id="given-title">
        {t('referral.part.given')}
      </Heading>
      {given.map(({ id, to, author, at, body, language, dueAt, verdict }) => (
        <Details key={id} className="card">
          <Details.Summary>{t('referral.part.given.to', { to: to.name, date: onDate(at) })}</Details.Summary>
          <Details.Content>
            <p className="need-quiet">
              {author.name}, {author.unit}
            </p>
            <p className="letter-body" lang={language}>
              {body}
            </p>
            {verdict === 'late' && dueAt && (
              <p className="need-quiet">{t('referral.part.given.late', { date: onDate(lastDayOf(dueAt)) })}</p>
            )}
          </Details.Content>
        </Details>
      ))}
      <MoreButton pages={pages}>{t('referral.part.given.more')}</MoreButton>
    </section>
  );
}
