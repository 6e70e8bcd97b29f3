import { useState } from 'react';
import { Button, Heading } from '@digdir/designsystemet-react';
import type { Lendings, Topic } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';
import { useDoing } from './use-directory.js';

/** What goes between us and neighbours, for those who agree on it: what waits for a yes, and what can be ended. */
export function LendingsCard({ lendings: { given, received } }: { lendings: Lendings }) {
  if (given.length + received.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="lendings-title">
      <Heading level={2} data-size="xs" id="lendings-title">
        {t('directory.lendings')}
      </Heading>
      <ul className="lending-list">
        {received.map(({ id, from, name, ...lending }) => (
          <Line
            key={id}
            id={id}
            {...lending}
            says={
              name === null
                ? t('directory.received.offered', { from: from.name, date: onDate(lending.offeredAt) })
                : t('directory.received.accepted', { from: from.name, name })
            }
            waits={!lending.accepted}
          />
        ))}
        {given.map(({ id, to, name, competenceId: _, ...lending }) => (
          <Line
            key={id}
            id={id}
            {...lending}
            says={t(lending.accepted ? 'directory.given.accepted' : 'directory.given.offered', {
              to: to.name,
              name,
              date: onDate(lending.offeredAt),
            })}
            waits={false}
          />
        ))}
      </ul>
    </section>
  );
}

type LineProps = { id: string; topic: Topic; sector: string | null; says: string; accepted: boolean; waits: boolean };

function Line({ id, topic, sector, says, accepted, waits }: LineProps) {
  const doing = useDoing();
  const [problem, setProblem] = useState<unknown>(null);
  const run = (work: () => Promise<unknown>) => void doing(work).catch(setProblem);
  return (
    <li className="lending">
      <p>
        <strong>{t(`topic.${topic}`)}</strong>
        <span>{says}</span>
        {waits && sector && <span className="directory-quiet">{t('directory.received.sector', { sector })}</span>}
      </p>
      <div className="knower-acts">
        {waits && (
          <Button data-size="sm" onClick={() => run(() => call(api.acceptLending, { params: { id } }))}>
            {t('directory.accept')}
          </Button>
        )}
        <Button data-size="sm" variant="tertiary" onClick={() => run(() => call(api.endLending, { params: { id } }))}>
          {t(waits ? 'directory.refuse' : accepted ? 'directory.end' : 'directory.take-back')}
        </Button>
      </div>
      {problem !== null && <Failure error={problem} />}
    </li>
  );
}
