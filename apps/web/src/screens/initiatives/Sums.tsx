import type { PledgeSum } from '@vertskap/contract';
import { number } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { inUnit } from './amounts.js';

/** What is pledged of each, and how much of it has come; the bar says the same as the words. */
export function Sums({ sums }: { sums: PledgeSum[] }) {
  if (sums.length === 0) return null;
  return (
    <dl className="sums">
      {sums.map(({ unit, pledged, delivered, late }) => (
        <div key={unit}>
          <dt>{t(`initiatives.sum.${unit}`)}</dt>
          <dd>
            {t('initiatives.sum', { delivered: number(delivered), pledged: inUnit(unit, pledged) })}
            {late > 0 && <span className="sums-late"> · {t('initiatives.sum.late', { n: late })}</span>}
            <span className="sums-bar" aria-hidden>
              <span style={{ inlineSize: `${Math.min(100, (delivered / pledged) * 100)}%` }} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
