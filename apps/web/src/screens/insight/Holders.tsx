import { Heading } from '@digdir/designsystemet-react';
import type { MayorPage } from '@vertskap/contract';
import { HolderBars } from '../../figures/HolderBars.js';
import { t } from '../../i18n/index.js';
import { hrefOf } from './hrefs.js';

/** Who has to act now, on the needs that are open. */
export function Holders({ page: { holders } }: { page: MayorPage }) {
  return (
    <section className="insight-card insight-holders" aria-labelledby="holders">
      <Heading level={2} data-size="2xs" id="holders">
        {t('insight.holders')}
      </Heading>
      {holders.length === 0 ? (
        <p className="insight-few">{t('insight.no-holders')}</p>
      ) : (
        <HolderBars holders={holders} hrefOf={hrefOf} />
      )}
    </section>
  );
}
