import { useQuery } from '@tanstack/react-query';
import { Heading, Tag } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { lastDayOf, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';
import { WhyThisDate } from '../WhyThisDate.js';
import { DecideDialog, ResumeDialog, SuspendDialog } from './dialogs.js';
import { RuleFacts } from './RuleFacts.js';
import { standingOf, type Standing, type StatutoryClock } from './statutory.rules.js';
import { inMyLanguage } from './statutory-words.js';

const colors: Record<Standing, 'info' | 'danger' | 'warning' | 'success' | 'neutral'> = {
  running: 'info',
  over: 'danger',
  suspended: 'warning',
  met: 'success',
  late: 'danger',
  cancelled: 'neutral',
};

type Props = { view: NeedView; clock: StatutoryClock };

/** One deadline of the law: which, when, who is waited for, how sure we are, and the way to its arithmetic. */
export function StatutoryClockCard({ view: { need, abilities, secondsPerWorkday }, clock }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ['clock', need.id, clock.id, clock.dueAt, clock.stoppedAt, clock.pauses],
    queryFn: ({ signal }) => call(api.explainClock, { params: { id: need.id, clockId: clock.id } }, signal),
    placeholderData: (known) => known,
  });
  const standing = standingOf(clock, useNow(60_000));
  const { paragraph, maySuspend } = clock.budget;
  const name = data?.statutory ? inMyLanguage(data.statutory.rule.name) : paragraph;
  const runs = clock.stoppedAt === null;
  return (
    <li className="statutory-clock" data-standing={standing}>
      <div className="statutory-head">
        <Heading level={3} data-size="2xs">
          {name}
        </Heading>
        <Tag data-color={colors[standing]} data-size="sm">
          {t(`statutory.standing.${standing}`)}
        </Tag>
      </div>
      <LastDay clock={clock} standing={standing} />
      <RuleFacts clock={clock} rule={data?.statutory?.rule} holder={need.municipality.name} />
      <WhyThisDate
        explanation={data}
        secondsPerWorkday={secondsPerWorkday}
        error={error}
        onRetry={() => void refetch()}
      />
      {runs && (
        <div className="need-buttons">
          {standing === 'suspended'
            ? abilities.includes('resume_statutory') && <ResumeDialog need={need} clock={clock} name={name} />
            : maySuspend &&
              abilities.includes('suspend_statutory') && (
                <SuspendDialog need={need} clock={clock} name={name} ground={data?.statutory?.rule.suspends ?? null} />
              )}
          {abilities.includes('decide_statutory') && <DecideDialog need={need} clock={clock} name={name} />}
        </div>
      )}
    </li>
  );
}

/** The day itself; while it stands still there is none, and some paragraphs give none. */
function LastDay({ clock: { dueAt, stoppedAt, pauses }, standing }: { clock: StatutoryClock; standing: Standing }) {
  const now = useNow(60_000);
  const date = dueAt ? onDate(lastDayOf(dueAt), now) : '';
  const since = pauses.find(({ to }) => to === null);
  if (standing === 'suspended' && since) {
    return <p className="statutory-day">{t('statutory.day.suspended', { since: onDate(since.from, now) })}</p>;
  }
  if (stoppedAt !== null) {
    const decided = onDate(stoppedAt, now);
    return (
      <p className="statutory-day">
        {standing === 'cancelled'
          ? t('statutory.day.cancelled', { decided })
          : t(date ? 'statutory.day.decided' : 'statutory.day.decided-no-date', { decided, date })}
      </p>
    );
  }
  return (
    <p className="statutory-day">
      {date === '' ? t('statutory.day.none') : t(`statutory.day.${standing === 'over' ? 'over' : 'running'}`, { date })}
    </p>
  );
}
