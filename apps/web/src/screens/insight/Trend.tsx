import { lazy, Suspense } from 'react';
import { Details, Heading } from '@digdir/designsystemet-react';
import type { MayorPage } from '@vertskap/contract';
import { finding, weekNumber } from '../../figures/trend.rules.js';
import { number, shortDate, workdays } from '../../format/index.js';
import { t } from '../../i18n/index.js';

const TrendChart = lazy(() => import('../../figures/TrendChart.js'));

/** Week by week: how long the first response took, and how much was raised. The heading is what the numbers say. */
export function Trend({ page }: { page: MayorPage }) {
  const { secondsPerWorkday } = page.firstResponse;
  const found = finding(page.trend, secondsPerWorkday);
  const title = t(`insight.finding.${found.kind}`);
  const description =
    found.kind === 'too_few'
      ? t('insight.trend-few', { n: found.weeks, needed: found.needed })
      : t('insight.trend-note', { weeks: page.trend.length });
  return (
    <figure className="insight-card insight-trend" aria-labelledby="trend">
      <figcaption>
        <Heading level={2} data-size="2xs" id="trend">
          {title}
        </Heading>
        <p className="insight-note">{description}</p>
      </figcaption>
      <Suspense fallback={<div className="trend-chart" />}>
        <TrendChart
          trend={page.trend}
          secondsPerWorkday={secondsPerWorkday}
          found={found}
          title={title}
          description={description}
        />
      </Suspense>
      <Details className="insight-numbers">
        <Details.Summary>{t('insight.show-numbers')}</Details.Summary>
        <Details.Content>
          <Numbers page={page} caption={title} />
        </Details.Content>
      </Details>
    </figure>
  );
}

function Numbers({ page: { trend, firstResponse }, caption }: { page: MayorPage; caption: string }) {
  return (
    <table className="insight-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('insight.col.week')}</th>
          <th scope="col">{t('insight.col.raised')}</th>
          <th scope="col">{t('insight.col.answered')}</th>
          <th scope="col">{t('insight.col.median')}</th>
        </tr>
      </thead>
      <tbody>
        {trend.map(({ week, from, raised, firstAnswered, medianSeconds }) => (
          <tr key={week}>
            <th scope="row">{t('insight.week-from', { n: weekNumber(week), date: shortDate(from) })}</th>
            <td>{number(raised)}</td>
            <td>{number(firstAnswered)}</td>
            <td>
              {medianSeconds === null
                ? t('insight.too-few-cell')
                : workdays(medianSeconds, firstResponse.secondsPerWorkday)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
