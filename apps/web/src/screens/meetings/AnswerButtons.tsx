import { Button } from '@digdir/designsystemet-react';
import { type MeetingAnswer, type MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure } from '../../ui/index.js';
import { useDoing } from './use-meeting.js';

const answers: MeetingAnswer[] = ['yes', 'maybe', 'no'];

/** Whether I come: one press, and another to change it. */
export function AnswerButtons({ meeting }: { meeting: MeetingView }) {
  const { act, busy, problem } = useDoing(meeting);
  const mine = meeting.people.find(({ you }) => you)?.answer ?? null;
  const params = { id: meeting.id };
  return (
    <section className="card stack" aria-label={t('meetings.answer')}>
      <p>{t(mine === null ? 'meetings.answer' : `meetings.mine.${mine}`)}</p>
      <div className="row">
        {answers.map((answer) => (
          <Button
            key={answer}
            variant={mine === answer ? 'primary' : 'secondary'}
            aria-pressed={mine === answer}
            disabled={busy}
            onClick={() => void act(() => call(api.answerMeeting, { params, body: { answer } }))}
          >
            {t(`meetings.answer.${answer}`)}
          </Button>
        ))}
      </div>
      {problem !== null && <Failure error={problem} />}
    </section>
  );
}
