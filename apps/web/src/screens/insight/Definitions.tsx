import { Link } from 'wouter';
import { Details } from '@digdir/designsystemet-react';
import type { MayorPage } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';

const figures = ['open', 'overdue', 'first-response', 'on-time', 'holders', 'trend'] as const;

/** What each figure counts, from when to when, and what the numbers cannot tell. */
export function Definitions({ page: { period, definitions } }: { page: MayorPage }) {
  return (
    <Details className="insight-definitions">
      <Details.Summary>{t('insight.definitions')}</Details.Summary>
      <Details.Content>
        <p>{t('insight.period', { from: onDate(period.from), to: onDate(period.to), weeks: period.weeks })}</p>
        <dl>
          {figures.map((figure) => (
            <div key={figure}>
              <dt>{t(`insight.define.${figure}`)}</dt>
              <dd>{t(`insight.definition.${figure}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="row">
          <Link href="/admin/frister" className="ds-link">
            {t('promises.see')}
          </Link>
          <Link href="/admin/kalender" className="ds-link">
            {t('promises.how.hours')}
          </Link>
        </p>
        <p>{t('insight.only-vertskap')}</p>
        <p className="insight-note">{t('insight.definition-version', { version: definitions.version })}</p>
      </Details.Content>
    </Details>
  );
}
