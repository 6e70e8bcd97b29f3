import { Link } from 'wouter';
import type { FigurePage } from '@vertskap/contract';
import { workdays } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { pathOf } from '../../ui/index.js';

/** Where there are too few for a p90, the slowest are named instead. */
export function Slowest({ page: { slowest, secondsPerWorkday } }: { page: FigurePage }) {
  if (slowest.length === 0) return null;
  return (
    <details className="insight-slowest">
      <summary>{t('insight.slowest')}</summary>
      <ol>
        {slowest.map((need) => {
          const time = workdays(need.seconds, secondsPerWorkday);
          return (
            <li key={need.id}>
              <Link href={pathOf(need)}>{need.title}</Link>{' '}
              <span className="figure-note">{need.waiting ? t('insight.slowest.waiting', { time }) : time}</span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
