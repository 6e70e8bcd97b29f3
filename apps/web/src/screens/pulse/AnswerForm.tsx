import { useState, type FormEvent } from 'react';
import { Alert, Button, Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { PulseQuestion } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { inWords, list } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';

const scores = [5, 4, 3, 2, 1] as const;

/** One tap and send; more words for whoever wants to. It can be sent anew until the question closes. */
export function AnswerForm({ token, asked }: { token: string; asked: PulseQuestion }) {
  const [score, setScore] = useState(asked.answer?.score ?? 0);
  const [comment, setComment] = useState(asked.answer?.comment ?? '');
  const [state, setState] = useState<'untouched' | 'missing' | 'sending' | 'sent'>('untouched');
  const [answered, setAnswered] = useState(asked.answer !== null);
  const [refused, setRefused] = useState(asked.refused);
  const [problem, setProblem] = useState<unknown>(null);
  const { association, municipalities, closesOn } = asked;

  const attempt = (work: () => Promise<unknown>): Promise<boolean> => {
    setProblem(null);
    return work().then(
      () => true,
      (error: unknown) => (setProblem(error), false),
    );
  };
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (score === 0) return setState('missing');
    setState('sending');
    const body = { token, score, comment: comment.trim() || null };
    const done = await attempt(() => call(api.answerPulse, { body }));
    setAnswered(answered || done);
    setState(done ? 'sent' : 'untouched');
  }
  async function refuse(news: boolean): Promise<void> {
    if (await attempt(() => call(api.refusePulses, { body: { token, refused: news } }))) setRefused(news);
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      <Fieldset>
        <Fieldset.Legend className="visually-hidden">{asked.question}</Fieldset.Legend>
        {scores.map((it) => (
          <Radio
            key={it}
            name="score"
            value={`${it}`}
            label={t(`pulse.score.${it}`)}
            checked={score === it}
            onChange={() => (setScore(it), setState('untouched'))}
          />
        ))}
        {state === 'missing' && <ValidationMessage role="alert">{t('pulse.answer.missing')}</ValidationMessage>}
      </Fieldset>
      <Textfield
        label={t('pulse.answer.comment')}
        description={t('pulse.answer.comment.text')}
        multiline
        rows={3}
        maxLength={500}
        value={comment}
        onChange={(event) => (setComment(event.target.value), setState('untouched'))}
      />
      <div role="status">{state === 'sent' && <Alert data-color="success">{t('pulse.answer.thanks')}</Alert>}</div>
      {problem !== null && <Failure error={problem} />}
      <div className="row">
        <Button type="submit" loading={state === 'sending'}>
          {t(answered ? 'pulse.answer.change' : 'pulse.answer.send')}
        </Button>
      </div>
      <p>{t('pulse.answer.sees', { n: municipalities.length, names: list(municipalities) })}</p>
      <p>{t('pulse.answer.until', { date: inWords(closesOn) })}</p>
      <div className="pulse-refuse" role="status">
        {refused && <p>{t('pulse.answer.refused', { association })}</p>}
        <Button variant="tertiary" data-size="sm" onClick={() => void refuse(!refused)}>
          {t(refused ? 'pulse.answer.ask-again' : 'pulse.answer.refuse')}
        </Button>
      </div>
    </form>
  );
}
