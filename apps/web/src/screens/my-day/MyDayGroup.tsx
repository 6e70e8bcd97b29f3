import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { MyDayKey, MyDayView } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { NeedRow } from '../../ui/index.js';
import { PutOff } from './PutOff.js';

/** Where the rest of a group stands when it is longer than the page shows. */
const rest: Partial<Record<MyDayKey, string>> = {
  offered: '/behov?ball=offered',
  overdue: '/behov?ball=mine&overdue=true',
  today: '/behov?ball=mine',
  this_week: '/behov?ball=mine',
  later: '/behov?ball=mine',
  waiting_for_others: '/behov?state=open',
};

export function MyDayGroup({ group: { key, total, rows } }: { group: MyDayView['groups'][number] }) {
  const all = rest[key];
  return (
    <section className="my-day-group" data-key={key} aria-labelledby={`group-${key}`}>
      <Heading level={2} data-size="xs" id={`group-${key}`}>
        {t(`my-day.group.${key}`)} <span className="my-day-count">{total}</span>
      </Heading>
      {(key === 'asked' || key === 'snoozed') && <p className="my-day-why">{t(`my-day.group.${key}.why`)}</p>}
      <ul className="need-list">
        {rows.map(({ need, handler, snoozedUntil }) => (
          <NeedRow key={need.id} need={need}>
            {key === 'offered' && need.offer && (
              <p>
                {t('my-day.offered-by', { sector: need.offer.from.name })} {need.offer.needed}
              </p>
            )}
            <div className="my-day-row-more">
              {handler !== null && <span>{t('desk.handler', { name: handler })}</span>}
              {snoozedUntil !== null && <span>{t('my-day.snoozed-until', { date: onDate(snoozedUntil) })}</span>}
              {key !== 'asked' && <PutOff need={need} snoozed={snoozedUntil !== null} />}
            </div>
          </NeedRow>
        ))}
      </ul>
      {all && total > rows.length && (
        <Link href={all} className="ds-link">
          {t('my-day.all', { n: total })}
        </Link>
      )}
    </section>
  );
}
