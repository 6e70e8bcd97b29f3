import { useId, useState, type FormEvent } from 'react';
import {
  Alert,
  Button,
  Checkbox,
  Field,
  Heading,
  Label,
  Textarea,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import type { NeedView, StatusReport } from '@vertskap/contract';
import { ActProblem } from '../../../deeds/ActProblem.js';
import { useAct } from '../../../deeds/use-act.js';
import { DraftKept } from '../../../drafts/DraftKept.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { t } from '../../../i18n/index.js';
import { StatusStanding } from './StatusStanding.js';
import { StatusWhy } from './StatusWhy.js';

const ANSWER_MAX = 5_000;
type Props = { view: NeedView; reports: StatusReport[] };

/** The mayor asked how it stands, and my sector owes the answer: the question, by when, and where to write. */
export default function StatusOwedCard({ view, reports }: Props) {
  const { need } = view;
  const pending = need.statusRequests.find(({ answeredAt }) => answeredAt === null);
  const title = useId();
  const { act, sending, problem } = useAct('answerStatus', need);
  const draft = useDraft(`need.${pending?.id ?? need.id}`, { body: '', shared: false });
  const [tried, setTried] = useState(false);
  const body = draft.value.body.trim();
  if (!pending) return null;
  const clock = reports.find(({ id }) => id === pending.id)?.clock;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(body === '');
    if (body === '' || sending) return;
    if (await act({ body, shared: draft.value.shared })) draft.clear();
  }
  return (
    <section className="politics-owed" aria-labelledby={title}>
      <Heading level={2} data-size="sm" id={title}>
        {t('politics.owed')}
      </Heading>
      <p className="letter-body asked-question">{pending.reason}</p>
      <StatusStanding answeredAt={null} clock={clock} />
      {clock && <StatusWhy view={view} clock={clock} />}
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Field>
          <Label>{t('politics.answer.label')}</Label>
          <Field.Description>{t('politics.answer.description')}</Field.Description>
          <Textarea
            rows={3}
            maxLength={ANSWER_MAX}
            value={draft.value.body}
            aria-invalid={tried && body === '' ? true : undefined}
            onChange={(event) => draft.set({ body: event.target.value })}
          />
          {tried && body === '' && <ValidationMessage>{t('politics.answer.missing')}</ValidationMessage>}
        </Field>
        <Checkbox
          label={t('politics.answer.share')}
          value="shared"
          checked={draft.value.shared}
          onChange={(event) => draft.set({ shared: event.target.checked })}
        />
        <p className="need-quiet">{t(draft.value.shared ? 'politics.answer-shared' : 'politics.answer-private')}</p>
        {problem && (
          <Alert data-color="danger" role="alert">
            <ActProblem problem={problem} />
          </Alert>
        )}
        <div className="need-buttons">
          <Button type="submit" loading={sending}>
            {t('politics.answer.do')}
          </Button>
          <DraftKept draft={draft} written={body !== ''} />
        </div>
      </form>
    </section>
  );
}
