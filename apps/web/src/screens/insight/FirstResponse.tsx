import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { MayorPage } from '@vertskap/contract';
import { workdays } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { hrefOf } from './hrefs.js';

/** Half of the needs got a first response within this time; needs that wait still are counted in. */
export function FirstResponse({ page: { firstResponse, period } }: { page: MayorPage }) {
  const { medianSeconds, secondsPerWorkday, n, unanswered, opens } = firstResponse;
  return (
    <section className="insight-card insight-first" aria-labelledby="first-response">
      <Heading level={2} data-size="2xs" id="first-response">
        {t('insight.first-response')}
      </Heading>
      {medianSeconds === null ? (
        <p className="insight-few">{t('insight.few-median', { n })}</p>
      ) : (
        <p className="insight-figure">
          <Link href={hrefOf(opens)}>{workdays(medianSeconds, secondsPerWorkday)}</Link>
        </p>
      )}
      <p className="insight-note">
        {medianSeconds !== null && t('insight.first-response-note', { n, weeks: period.weeks })}{' '}
        {t('insight.unanswered', { n: unanswered })}
      </p>
    </section>
  );
}
