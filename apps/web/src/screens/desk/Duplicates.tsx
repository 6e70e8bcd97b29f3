import { useState } from 'react';
import { Button, Heading } from '@digdir/designsystemet-react';
import type { DeskView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure, NeedRow } from '../../ui/index.js';
import { MergeDialog } from './dialogs.js';

type Pair = DeskView['duplicates']['pairs'][number];
type Props = { duplicates: DeskView['duplicates']; onJudged: () => void };

/** Open needs that look alike, two and two: are they the same? */
export function Duplicates({ duplicates: { total, pairs }, onJudged }: Props) {
  const [last, setLast] = useState<Pair | null>(null);
  const [error, setError] = useState<unknown>(null);
  async function judge(pair: Pair, same: boolean): Promise<void> {
    try {
      const [a, b] = pair.needs;
      await call(api.judgePair, { body: { needIds: [a.id, b.id], same } });
      setError(null);
      setLast(same ? null : pair);
      onJudged();
    } catch (problem) {
      setError(problem);
    }
  }
  if (total === 0 && !last) return null;
  return (
    <section className="my-day-group" data-key="duplicates" aria-labelledby="group-duplicates">
      <Heading level={2} data-size="xs" id="group-duplicates">
        {t('desk.group.duplicates')} <span className="my-day-count">{total}</span>
      </Heading>
      <p className="desk-why">{t('desk.group.duplicates.why')}</p>
      <div role="status">
        {last && (
          <p className="desk-judged">
            {t('desk.judged', { a: last.needs[0].number, b: last.needs[1].number })}{' '}
            <Button variant="tertiary" data-size="sm" onClick={() => void judge(last, true)}>
              {t('desk.undo')}
            </Button>
          </p>
        )}
      </div>
      {error !== null && <Failure error={error} />}
      {pairs.map((pair) => (
        <div className="desk-pair" key={pair.needs.map(({ id }) => id).join()}>
          <ul className="need-list">
            {pair.needs.map((need) => (
              <NeedRow key={need.id} need={need} />
            ))}
          </ul>
          <div className="row">
            <span className="desk-likeness">{t('desk.likeness', { percent: Math.round(pair.likeness * 100) })}</span>
            <MergeDialog need={pair.needs[1]} into={pair.needs[0].number} onDone={onJudged} />
            <Button variant="tertiary" data-size="sm" onClick={() => void judge(pair, false)}>
              {t('desk.not-same')}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
