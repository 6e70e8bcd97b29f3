import { Link } from 'wouter';
import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import type { MyTeamCalls } from '@vertskap/contract';
import { ActProblem } from '../../deeds/ActProblem.js';
import { clockTime, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { firstComing, pathOf, useComing } from '../../ui/index.js';
import { useWork } from '../need/opportunity/use-opportunity.js';
import { useMyCalls } from './use-ready-team.js';

/** What the reader was asked to be on; nothing where they were not. A neighbour's case stands there without its content. */
export function MyCalls() {
  const calls = useMyCalls();
  useComing(firstComing(calls));
  const { data } = calls;
  if (!data || data.calls.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="my-calls">
      <Heading level={2} data-size="xs" id="my-calls">
        {t('ready-team.mine')}
      </Heading>
      <ul className="ready-seats">
        {data.calls.map((call) => (
          <Call key={call.id} call={call} />
        ))}
      </ul>
    </section>
  );
}

function Call({
  call: { id, need, municipality, phone, answerBy, confirmedAt },
}: {
  call: MyTeamCalls['calls'][number];
}) {
  const { act, sending, problem } = useWork('confirmCall');
  const at = confirmedAt ?? answerBy;
  return (
    <li className="ready-seat">
      {need ? (
        <Link href={pathOf(need)} className="ds-link">
          {need.number} {need.title}
        </Link>
      ) : (
        <p>{t('ready-team.mine.neighbour', { name: municipality.name, phone: phone ?? '' })}</p>
      )}
      <p className="ready-quiet">
        {t(confirmedAt ? 'ready-team.mine.since' : 'ready-team.mine.by', { date: onDate(at), time: clockTime(at) })}
      </p>
      {confirmedAt === null && (
        <div className="row">
          <Button data-size="sm" loading={sending} onClick={() => void act({ params: { id }, body: {} })}>
            {t('opportunity.confirm')}
          </Button>
        </div>
      )}
      {problem && (
        <Alert data-color="danger" role="alert">
          <ActProblem problem={problem} />
        </Alert>
      )}
    </li>
  );
}
