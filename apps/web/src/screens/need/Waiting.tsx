import { useQuery } from '@tanstack/react-query';
import type { ClockView, NeedView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { useNow } from '../../ui/index.js';
import { lasting } from './explanation.rules.js';
import { WhyThisDate } from './WhyThisDate.js';
import { WaitOnDialog } from './dialogs.js';

/** The municipality's deadlines stand still: for whom, and when whoever waits is reminded of it. */
export function Waiting({ view }: { view: NeedView }) {
  const { need, abilities } = view;
  const { side } = useActing();
  const clock = need.clocks.find((it) => it.kind === 'resolution' && lasting(it));
  const pause = clock && lasting(clock);
  if (!clock || !pause || need.state !== 'open') return null;
  return (
    <div className="ball-waiting">
      <p className="need-quiet">{t('need.halted', { name: pause.waitingFor })}</p>
      {pause.wakeAt && (side === 'municipality' || pause.reason === 'with_external') && (
        <WakeUp wakeAt={pause.wakeAt} name={pause.waitingFor} />
      )}
      {pause.reason === 'with_external' && <Why view={view} clock={clock} />}
      {abilities.includes('move_wake_up') && <WaitOnDialog need={need} clock={clock} name={pause.waitingFor} />}
    </div>
  );
}

/** The day itself, to those who are told on it and to those who wait with them. */
export function WakeUp({ wakeAt, name }: { wakeAt: string; name: string }) {
  const { side } = useActing();
  const now = useNow(60_000);
  const standing = Date.parse(wakeAt) < now.getTime() ? 'over' : 'ahead';
  const audience = side === 'municipality' ? 'municipality' : 'association';
  return (
    <p className="ball-wake-up" data-over={(standing === 'over' && audience === 'municipality') || undefined}>
      {t(`need.wakes.${audience}-${standing}`, { name, date: inWords(wakeAt, now) })}
    </p>
  );
}

function Why({ view: { need, secondsPerWorkday }, clock }: { view: NeedView; clock: ClockView }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['clock', need.id, clock.id, clock.dueAt, clock.pauses],
    queryFn: ({ signal }) => call(api.explainClock, { params: { id: need.id, clockId: clock.id } }, signal),
  });
  return (
    <WhyThisDate
      explanation={data}
      secondsPerWorkday={secondsPerWorkday}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}
