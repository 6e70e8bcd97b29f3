import { Link } from 'wouter';
import { Button } from '@digdir/designsystemet-react';
import type { FigurePage } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { pathOf } from '../../ui/index.js';
import { figureOf, valueOf } from '../../figures/figures.rules.js';
import { listOf } from './selection.js';
import { useSparing } from './use-sparing.js';

const AT_MOST_EVERY_MS = 60_000;

/** The state of things in one sentence, and the need that has waited longest over its deadline, one tap away. */
export function Now({ page }: { page: FigurePage }) {
  const { worst } = page;
  const figure = figureOf(page, 'open');
  const [open, overdue] = [figure && valueOf(figure, 'open'), figure && valueOf(figure, 'overdue')].map((n) => n ?? 0);
  const announced = useSparing(t('insight.now', { open: open ?? 0, overdue: overdue ?? 0 }), AT_MOST_EVERY_MS);
  const [openRow, overdueRow] = figure?.rows ?? [];
  return (
    <section className="insight-now" data-late={(overdue ?? 0) > 0 || undefined} aria-label={t('insight.now-label')}>
      <p className="insight-sentence">
        <Link href={listOf(openRow?.opens ?? {})}>{t('insight.open', { n: open ?? 0 })}</Link>{' '}
        {(overdue ?? 0) > 0 ? (
          <Link href={listOf(overdueRow?.opens ?? {})}>{t('insight.overdue', { n: overdue ?? 0 })}</Link>
        ) : (
          t('insight.overdue', { n: 0 })
        )}
      </p>
      <p role="status" className="visually-hidden">
        {announced}
      </p>
      {worst && (
        <div className="insight-worst">
          <p>
            <span className="insight-worst-label">{t('insight.worst')}</span> <strong>«{worst.need.title}»</strong>{' '}
            <span className="insight-worst-how">
              {t('insight.worst-how', {
                n: worst.overdueWorkdays,
                name: worst.need.holder?.name ?? t('insight.nobody'),
              })}
            </span>
          </p>
          <Button asChild>
            <Link href={pathOf(worst.need)} aria-label={t('insight.open-need-label', { number: worst.need.number })}>
              {t('insight.open-need')}
            </Link>
          </Button>
        </div>
      )}
    </section>
  );
}
