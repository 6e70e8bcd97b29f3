import { useState } from 'react';
import { Alert, Button, Heading, Textfield } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { ActProblem } from '../../deeds/ActProblem.js';
import { useAct } from '../../deeds/use-act.js';
import { onDate } from '../../format/index.js';
import { currentLanguage, t } from '../../i18n/index.js';
import { BallWay } from './BallWay.js';

/** The ball card of an answered need, for the association that closes it: yes, we got an answer, or back with one sentence. */
export function ConfirmCard({ view }: { view: NeedView }) {
  const { need } = view;
  const yes = useAct('confirm', need);
  const no = useAct('sendBack', need);
  const [asking, setAsking] = useState(false);
  const [body, setBody] = useState('');
  const [missing, setMissing] = useState(false);
  const language = currentLanguage();
  const asked = need.clocks.find(({ kind, stoppedAt }) => kind === 'confirmation' && stoppedAt === null);
  const answer = need.messages.findLast(({ kind }) => kind === 'answer');

  async function sendBack() {
    setMissing(body.trim() === '');
    if (body.trim() !== '') await no.act({ body, language });
  }
  return (
    <section className="confirm-card" aria-labelledby="confirm-title">
      <Heading level={2} data-size="sm" id="confirm-title">
        {t('need.confirm.title')}
      </Heading>
      {asking ? (
        <>
          <Textfield
            multiline
            rows={2}
            label={t('need.send-back.label')}
            description={t('need.send-back.description')}
            value={body}
            maxLength={2_000}
            autoFocus
            error={missing && t('need.send-back.missing')}
            onChange={(event) => setBody(event.target.value)}
          />
          <div className="need-buttons">
            <Button loading={no.sending} onClick={() => void sendBack()}>
              {t('need.send-back.do')}
            </Button>
            <Button variant="tertiary" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div className="need-buttons">
          <Button loading={yes.sending} onClick={() => void yes.act({ body: null, language })}>
            {t(need.unconfirmed ? 'need.confirm.yes-closed' : 'need.confirm.yes')}
          </Button>
          <Button variant="secondary" onClick={() => setAsking(true)}>
            {t('need.confirm.no')}
          </Button>
        </div>
      )}
      <Alert data-color="danger" role="alert" hidden={!yes.problem && !no.problem}>
        <ActProblem problem={yes.problem ?? no.problem} />
      </Alert>
      <p>
        {need.unconfirmed ? t('need.confirm.closed') : t('need.confirm.text')}{' '}
        {asked?.dueAt && t('need.confirm.by', { date: onDate(asked.dueAt) })}{' '}
        {answer && (
          <a href={`#m${answer.ordinal}`} className="ds-link">
            {t('need.confirm.read', { unit: answer.author.unit })}
          </a>
        )}
      </p>
      <BallWay view={view} />
    </section>
  );
}
