import type { MayorPage } from '@vertskap/contract';
import { Link } from 'wouter';
import { number } from '../format/index.js';
import { t } from '../i18n/index.js';

type Row = MayorPage['holders'][number];

/** Who has the ball now: a bar for each, its number printed, each a link to just those needs. Not colour alone: business and others are hatched. */
export function HolderBars({ holders, hrefOf }: { holders: Row[]; hrefOf: (opens: Row['opens']) => string }) {
  const most = Math.max(1, ...holders.map((row) => row.count));
  return (
    <ul className="holder-bars">
      {holders.map(({ holder, count, opens }) => (
        <li key={`${holder.kind} ${holder.id ?? holder.name}`}>
          <Link href={hrefOf(opens)} className="holder-bar">
            <span className="holder-bar-name">{nameOf(holder)}</span>
            <span className="holder-bar-track" aria-hidden="true">
              <span
                className="holder-bar-fill"
                data-kind={holder.kind}
                style={{ inlineSize: `${(100 * count) / most}%` }}
              />
            </span>
            <span className="holder-bar-count">
              {number(count)}
              <span className="visually-hidden"> {t('insight.holder-needs', { n: count })}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** All of business is one row, and so is everybody outside: those rows carry no name of their own. */
const nameOf = ({ kind, name }: Row['holder']): string =>
  name || (kind === 'sector' ? '' : t(`insight.holder.${kind}`));
