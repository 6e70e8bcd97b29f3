import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import type { TeamCallView } from '@vertskap/contract';
import { ActProblem } from '../../../deeds/ActProblem.js';
import { clockTime, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';
import { useWork } from './use-opportunity.js';
import './opportunity.css';

/** The reader was asked to be on it: until when, and the one button that says so. First on the page. */
export default function CalledCard({ call: { id, answerBy, place } }: { call: TeamCallView }) {
  const { act, sending, problem } = useWork('confirmCall');
  const over = Date.parse(answerBy) < useNow(30_000).getTime();
  return (
    <section className="called-card" aria-labelledby="called-title">
      <Heading level={2} data-size="sm" id="called-title">
        {t(place === 0 ? 'opportunity.called' : 'opportunity.called.deputy')}
      </Heading>
      <p>
        {t(over ? 'opportunity.called.over' : 'opportunity.called.by', {
          date: onDate(answerBy),
          time: clockTime(answerBy),
        })}
      </p>
      <div className="need-buttons">
        <Button loading={sending} onClick={() => void act({ params: { id }, body: {} })}>
          {t('opportunity.confirm')}
        </Button>
      </div>
      {problem && (
        <Alert data-color="danger" role="alert">
          <ActProblem problem={problem} />
        </Alert>
      )}
    </section>
  );
}
