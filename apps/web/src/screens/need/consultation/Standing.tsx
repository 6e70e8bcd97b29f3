import { CheckmarkCircleIcon, ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { lastDayOf, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';
import { standingOf, type Owed } from './consultation.rules.js';
import './standing.css';

const icons = {
  waiting: ClockIcon,
  late: ExclamationmarkTriangleIcon,
  given: CheckmarkCircleIcon,
  given_late: CheckmarkCircleIcon,
};

/** By when, or since when; late is said in words. */
export function Standing({ owed }: { owed: Owed }) {
  const now = useNow(60_000);
  const standing = standingOf(owed, now);
  const { clock, contribution } = owed;
  const Icon = icons[standing];
  const due = clock.dueAt ? onDate(lastDayOf(clock.dueAt), now) : '';
  const given = contribution ? onDate(contribution.at, now) : '';
  return (
    <p className="standing" data-standing={standing}>
      <Icon aria-hidden />
      {standing === 'waiting' && due === ''
        ? t('consultation.standing.no-date')
        : t(`consultation.standing.${standing}`, { due, given })}
    </p>
  );
}
