import { Link } from 'wouter';
import { Button } from '@digdir/designsystemet-react';
import type { MayorPage } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { pathOf } from '../../ui/index.js';
import { hrefOf } from './hrefs.js';
import { useSparing } from './use-sparing.js';

const AT_MOST_EVERY_MS = 60_000;

/** The state of things in one sentence, and the need that has waited longest over its deadline, one tap away. */
export function Now({ page: { open, overdue, worst } }: { page: MayorPage }) {
  const announced = useSparing(t('insight.now', { open: open.count, overdue: overdue.count }), AT_MOST_EVERY_MS);
  return (
    <section className="insight-now" data-late={overdue.count > 0 || undefined} aria-label={t('insight.now-label')}>
      <p className="insight-sentence">
        <Link href={hrefOf(open.opens)}>{t('insight.open', { n: open.count })}</Link>{' '}
        {overdue.count > 0 ? (
          <Link href={hrefOf(overdue.opens)}>{t('insight.overdue', { n: overdue.count })}</Link>
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
