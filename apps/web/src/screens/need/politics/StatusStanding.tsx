import { CheckmarkCircleIcon, ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { StatusReport } from '@vertskap/contract';
import { lastDayOf, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';
import { standingOf, type Standing as Stands } from './status.rules.js';

const icons: Record<Stands, typeof ClockIcon> = {
  waiting: ClockIcon,
  'waiting-no-date': ClockIcon,
  late: ExclamationmarkTriangleIcon,
  answered: CheckmarkCircleIcon,
  'answered-late': CheckmarkCircleIcon,
  cancelled: CheckmarkCircleIcon,
};
type Props = { answeredAt: string | null; clock: StatusReport['clock'] | undefined };

/** By when the mayor is owed an answer, or since when there is one; late is said in words. */
export function StatusStanding({ answeredAt, clock }: Props) {
  const now = useNow(60_000);
  const standing = standingOf(answeredAt, clock, now);
  const Icon = icons[standing];
  const due = clock?.dueAt ? onDate(lastDayOf(clock.dueAt), now) : '';
  return (
    <p className="politics-standing" data-late={standing === 'late' || undefined}>
      <Icon aria-hidden />
      {t(`politics.standing.${standing}`, { due, given: answeredAt ? onDate(answeredAt, now) : '' })}
    </p>
  );
}
