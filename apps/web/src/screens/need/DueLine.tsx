import { useQuery } from '@tanstack/react-query';
import { ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { ClockView, NeedView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { dateInOslo, lastDayOf, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { useNow } from '../../ui/index.js';
import { WhyThisDate } from './WhyThisDate.js';
import { clockOf, workdaysLeft } from './explanation.rules.js';

/** The deadline of whoever has the ball, in words, and the way to its arithmetic. */
export function DueLine({ view: { need, secondsPerWorkday } }: { view: NeedView }) {
  const clock = clockOf(need.clocks, need.due);
  return clock?.dueAt ? (
    <Due
      needId={need.id}
      clock={clock}
      dueAt={clock.dueAt}
      words={t(`need.due.${clock.kind}`, { date: onDate(lastDayOf(clock.dueAt)) })}
      holder={need.holder?.name ?? ''}
      secondsPerWorkday={secondsPerWorkday}
    />
  ) : null;
}

type DueProps = {
  needId: string;
  clock: ClockView;
  dueAt: string;
  /** What it says until the date has passed. */
  words: string;
  /** Who is late where it has passed; null where that is said already. */
  holder: string | null;
  secondsPerWorkday: number;
};

/** One date: how long there is until it, or that it has passed. */
export function Due({ needId, clock, dueAt, words, holder, secondsPerWorkday }: DueProps) {
  const { side } = useActing();
  const now = useNow(60_000);
  const { data, error, refetch } = useQuery({
    queryKey: ['clock', needId, clock.id, dueAt],
    queryFn: ({ signal }) => call(api.explainClock, { params: { id: needId, clockId: clock.id } }, signal),
  });
  const over = Date.parse(dueAt) < now.getTime();
  const left = data && !over ? workdaysLeft(data, dateInOslo(now)) : undefined;
  const Icon = over ? ExclamationmarkTriangleIcon : ClockIcon;
  return (
    <>
      <p className="ball-due" data-over={over || undefined}>
        <Icon aria-hidden />
        <span>
          {over && holder !== null ? t('need.due-over', { date: onDate(lastDayOf(dueAt), now) }) : words}
          {left !== undefined && ` – ${t('need.days-left', { n: left })}`}
        </span>
      </p>
      {over && holder !== null && clock.side === 'municipality' && side === 'association' && (
        <p>{t('need.our-responsibility', { name: holder })}</p>
      )}
      <WhyThisDate
        explanation={data}
        secondsPerWorkday={secondsPerWorkday}
        error={error}
        onRetry={() => void refetch()}
      />
    </>
  );
}
