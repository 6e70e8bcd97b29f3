import type { NeedView } from '@vertskap/contract';
import { lastDayOf, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { useNow } from '../../ui/index.js';
import { Due } from './DueLine.js';

/** Until when the sector that has the ball owes its part to the others. Business never sees it. */
export function SectorsPart({ view: { need, internal, secondsPerWorkday } }: { view: NeedView }) {
  const now = useNow(60_000);
  const clock = internal?.clocks.find(({ kind, stoppedAt }) => kind === 'hand_over' && stoppedAt === null);
  if (!clock?.dueAt || need.holder?.kind !== 'sector') return null;
  const over = Date.parse(clock.dueAt) < now.getTime();
  const words = t(over ? 'need.part-over' : 'need.part', {
    name: need.holder.name,
    date: onDate(lastDayOf(clock.dueAt), now),
  });
  return (
    <div className="ball-part">
      <span className="note-label">{t('need.internal')}</span>
      <Due
        needId={need.id}
        clock={clock}
        dueAt={clock.dueAt}
        words={words}
        holder={null}
        secondsPerWorkday={secondsPerWorkday}
      />
    </div>
  );
}
