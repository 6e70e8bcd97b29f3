import { Link } from 'wouter';
import { Details, Heading } from '@digdir/designsystemet-react';
import type { Figure, FigureId, FigurePage } from '@vertskap/contract';
import { shortDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Downloads } from './Downloads.js';
import { FigureChart } from './FigureChart.js';
import { FigureTable } from './FigureTable.js';
import { findingOf } from './figure-words.js';

type FigureCardProps = { figure: Figure; page: FigurePage; permalink?: string; open?: boolean; level?: 2 | 3 };

const NOW: FigureId[] = ['open', 'ageing', 'holders'];

/** One figure: what it says as its heading, made from its numbers; what, when and how many; the picture; the numbers, how they are counted, and files of them. */
export function FigureCard({ figure, page, permalink, open = false, level = 2 }: FigureCardProps) {
  const id = `figure-${figure.id}`;
  const title = findingOf(figure, page.secondsPerWorkday);
  return (
    <figure className="insight-card" data-figure={figure.id} aria-labelledby={id}>
      <figcaption>
        <Heading level={level} data-size="2xs" id={id}>
          {title}
        </Heading>
        <p className="figure-note">
          {t(`insight.name.${figure.id}`)}, {periodOf(figure, page)}, {t('insight.n', { n: figure.n })}
        </p>
      </figcaption>
      <FigureChart figure={figure} page={page} title={title} />
      <Details className="figure-numbers" defaultOpen={open}>
        <Details.Summary>{t('insight.show-numbers')}</Details.Summary>
        <Details.Content>
          <FigureTable figure={figure} page={page} caption={title} />
          <p className="figure-note">
            {t(`insight.definition.${figure.id}`)} {t('insight.definition-version', { version: figure.definition })}
          </p>
          <div className="row">
            <Downloads figure={figure} page={page} title={title} />
            {permalink && (
              <Link href={permalink} className="ds-link">
                {t('insight.link')}
              </Link>
            )}
          </div>
        </Details.Content>
      </Details>
    </figure>
  );
}

function periodOf({ id }: Figure, { period }: FigurePage): string {
  if (NOW.includes(id)) return t('insight.now-period');
  if (id === 'commitments') return t('insight.quarters');
  return t('insight.period', { from: shortDate(period.firstDay), to: shortDate(period.lastDay) });
}
