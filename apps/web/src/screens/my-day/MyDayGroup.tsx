import { Link } from 'wouter';
import { Heading } from '@digdir/designsystemet-react';
import type { HomeView } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { NeedRow } from '../../ui/index.js';
import type { MyDayKey } from './my-day.rules.js';

/** Where the rest of a group stands when it is longer than the page shows. */
const rest: Record<MyDayKey, string> = {
  overdue: '/behov?ball=mine&overdue=true',
  today: '/behov?ball=mine',
  this_week: '/behov?ball=mine',
  later: '/behov?ball=mine',
  waiting_for_others: '/behov?state=open',
  unassigned: '/behov?state=open&ball=municipality',
};

export function MyDayGroup({ group }: { group: HomeView['groups'][number] & { key: MyDayKey } }) {
  return (
    <section className="my-day-group" data-key={group.key} aria-labelledby={`group-${group.key}`}>
      <Heading level={2} data-size="xs" id={`group-${group.key}`}>
        {t(`my-day.group.${group.key}`)} <span className="my-day-count">{group.total}</span>
      </Heading>
      <ul className="need-list">
        {group.needs.map((need) => (
          <NeedRow key={need.id} need={need} />
        ))}
      </ul>
      {group.total > group.needs.length && (
        <Link href={rest[group.key]} className="ds-link">
          {t('my-day.all', { n: group.total })}
        </Link>
      )}
    </section>
  );
}
