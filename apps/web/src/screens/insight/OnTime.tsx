import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { MayorPage } from '@vertskap/contract';
import { ShareBand } from '../../figures/ShareBand.js';
import { t } from '../../i18n/index.js';
import { hrefOf } from './hrefs.js';

/** How many got their first response in time, and what share that may stand for. Counts, not a percentage alone. */
export function OnTime({ page: { onTime } }: { page: MayorPage }) {
  const { met, total, low, high, opens } = onTime;
  const range = low !== null && high !== null ? { low: percent(low), high: percent(high) } : undefined;
  return (
    <section className="insight-card insight-time" aria-labelledby="on-time">
      <Heading level={2} data-size="2xs" id="on-time">
        {t('insight.on-time')}
      </Heading>
      <div className="insight-share">
        <p className="insight-figure">
          <Link href={hrefOf(opens)}>{t('insight.met-of', { met, total })}</Link>
        </p>
        {low !== null && high !== null && range && (
          <ShareBand
            share={met / total}
            low={low}
            high={high}
            label={t('insight.band-label', { met, total, ...range })}
          />
        )}
      </div>
      <p className="insight-note">{range ? t('insight.band', range) : t('insight.few-share', { n: total })}</p>
    </section>
  );
}

const percent = (share: number): number => Math.round(share * 100);
