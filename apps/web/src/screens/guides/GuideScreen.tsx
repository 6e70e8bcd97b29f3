import { Link, useSearchParams } from 'wouter';
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { t } from '../../i18n/index.js';
import { EmptyState, Failure, Loading, Page } from '../../ui/index.js';
import { inMyLanguage } from '../need/statutory/statutory-words.js';
import { GuideBody } from './GuideBody.js';
import { GuideHistory } from './GuideHistory.js';
import { useGuides } from './use-guides.js';
import { CheckGuide, WriteGuide } from './WriteGuide.js';
import './guides.css';

/** One procedure in one municipality: what it is, what an application holds, its deadlines with dates, and what the municipality adds. */
export default function GuideScreen({ id }: { id: string }) {
  const [search] = useSearchParams();
  const place = search.get('kommune');
  const { data, error, refetch } = useGuides(place);
  const guide = data?.guides.find((it) => it.id === id);
  const above = (
    <Link href={place ? `/veiviser?kommune=${place}` : '/veiviser'} className="need-back">
      <ArrowLeftIcon aria-hidden /> {t('guides.back')}
    </Link>
  );
  if (!data || !guide)
    return (
      <Page title={t('guides.title')} width="narrow" above={above}>
        {data ? (
          <EmptyState title={t('guides.none')} />
        ) : error ? (
          <Failure error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    );
  return (
    <Page title={inMyLanguage(guide.name)} lead={inMyLanguage(guide.about)} width="narrow" above={above}>
      {data.mayChange && (
        <section className="card stack" aria-label={t('guides.keep')}>
          {guide.nationalChanged && <p role="status">{t('guides.changed.text')}</p>}
          {guide.checkDue && <p role="status">{t('guides.due.text')}</p>}
          <p>{t('guides.keep.text')}</p>
          <div className="row">
            <WriteGuide guide={guide} />
            <CheckGuide guide={guide} />
          </div>
        </section>
      )}
      <GuideBody guide={guide} municipality={data.municipality} />
      {data.mayChange && <GuideHistory guide={guide} />}
    </Page>
  );
}
