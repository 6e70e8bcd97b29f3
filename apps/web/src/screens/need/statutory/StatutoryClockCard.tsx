import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Heading, Tag } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { deedForm } from '../../../deeds/deed-form.js';
import { api, call } from '../../../api/call.js';
import { lastDayOf, inWords } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';
import { WhyThisDate } from '../WhyThisDate.js';
import { lasting } from '../explanation.rules.js';
import { WakeUp } from '../Waiting.js';
import { RuleFacts } from './RuleFacts.js';
import { standingOf, type Standing, type StatutoryClock } from './statutory.rules.js';
import { inMyLanguage } from './statutory-words.js';
import { WaitOnDialog } from '../dialogs.js';

const SuspendDialog = deedForm(
  () => import('./dialogs.js').then((m) => m.SuspendDialog),
  () => ({ label: t('statutory.suspend') }),
);
const ResumeDialog = deedForm(
  () => import('./dialogs.js').then((m) => m.ResumeDialog),
  () => ({ label: t('statutory.resume') }),
);
const DecideDialog = deedForm(
  () => import('./dialogs.js').then((m) => m.DecideDialog),
  () => ({ label: t('statutory.decide') }),
);
const CancelDialog = deedForm(
  () => import('./dialogs.js').then((m) => m.CancelDialog),
  () => ({ label: t('statutory.cancel'), variant: 'tertiary' }),
);

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
  const pause = lasting(clock);
  const { heading, done: onDone } = useFocusWhenMoved(standing);
  const deed = { need, clock, name, onDone };
  return (
    <li className="statutory-clock" data-standing={standing}>
      <div className="statutory-head">
        <Heading level={3} data-size="2xs" ref={heading} tabIndex={-1}>
          {name}
        </Heading>
        <Tag data-color={colors[standing]} data-size="sm">
          {t(`statutory.standing.${standing}`)}
        </Tag>
      </div>
      <LastDay clock={clock} standing={standing} />
      {pause?.wakeAt && <WakeUp wakeAt={pause.wakeAt} name={pause.waitingFor} />}
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
            ? abilities.includes('resume_statutory') && <ResumeDialog {...deed} />
            : maySuspend &&
              abilities.includes('suspend_statutory') && (
                <SuspendDialog {...deed} ground={data?.statutory?.rule.suspends ?? null} />
              )}
          {abilities.includes('decide_statutory') && <DecideDialog {...deed} />}
          {pause && abilities.includes('move_wake_up') && (
            <WaitOnDialog need={need} clock={clock} name={pause.waitingFor} />
          )}
          {abilities.includes('cancel_statutory') && <CancelDialog {...deed} />}
        </div>
      )}
    </li>
  );
}

/** The day itself; while it stands still there is none, and some paragraphs give none. */
function LastDay({ clock: { dueAt, stoppedAt, pauses }, standing }: { clock: StatutoryClock; standing: Standing }) {
  const now = useNow(60_000);
  const date = dueAt ? inWords(lastDayOf(dueAt), now) : '';
  const since = pauses.find(({ to }) => to === null);
  if (standing === 'suspended' && since) {
    return <p className="statutory-day">{t('statutory.day.suspended', { since: inWords(since.from, now) })}</p>;
  }
  if (stoppedAt !== null) {
    const decided = inWords(stoppedAt, now);
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

/** The button that was pressed goes when the deadline has moved on: the focus goes to the name of the deadline. */
function useFocusWhenMoved(standing: Standing) {
  const heading = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  const take = () => {
    if (acted.current && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  };
  useEffect(take, [standing]);
  return {
    heading,
    done: () => {
      acted.current = true;
      take();
    },
  };
}
