import { useState } from 'react';
import { Field, Input, Label, Textarea, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { CouncilMatter, NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { useAct } from '../../../deeds/use-act.js';
import { dateInOslo, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';

type Props = { need: NeedShared; pending: CouncilMatter | undefined };

/** The need goes to a named political body, which meets on a day; or to another meeting than was thought. */
export function CouncilDialog({ need, pending }: Props) {
  const { act, sending, problem } = useAct('referToCouncil', need);
  const [form, setForm] = useState({
    body: pending?.body ?? '',
    caseNumber: pending?.caseNumber ?? '',
    meetingOn: pending?.meetingOn ?? '',
    question: pending?.question ?? '',
  });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change }));
  const today = dateInOslo(useNow(60_000));
  const [body, question] = [form.body.trim(), form.question.trim()];
  const lacks = { body: body === '', meeting: form.meetingOn < today, question: question === '' };
  const missing = lacks.body || lacks.meeting || lacks.question;

  async function submit() {
    setTried(missing);
    if (missing) return false;
    return act({ body, caseNumber: form.caseNumber.trim() || null, meetingOn: form.meetingOn, question });
  }
  return (
    <ActForm
      title={t('politics.council.title')}
      submit={t('politics.council.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <Field>
        <Label>{t('politics.council.body')}</Label>
        <Field.Description>{t('politics.council.body-description')}</Field.Description>
        <Input
          value={form.body}
          maxLength={200}
          aria-invalid={tried && lacks.body ? true : undefined}
          onChange={(event) => set({ body: event.target.value })}
        />
        {tried && lacks.body && <ValidationMessage>{t('politics.council.missing-body')}</ValidationMessage>}
      </Field>
      <Textfield
        type="date"
        label={t('politics.council.meeting')}
        description={form.meetingOn ? t('need.that-is', { date: onDate(form.meetingOn) }) : undefined}
        min={today}
        value={form.meetingOn}
        error={tried && lacks.meeting && t('politics.council.missing-meeting')}
        onChange={(event) => set({ meetingOn: event.target.value })}
      />
      <Field>
        <Label>{t('politics.council.number')}</Label>
        <Input value={form.caseNumber} maxLength={50} onChange={(event) => set({ caseNumber: event.target.value })} />
      </Field>
      <Field>
        <Label>{t('politics.council.question')}</Label>
        <Field.Description>{t('politics.council.question-description')}</Field.Description>
        <Textarea
          rows={3}
          maxLength={2_000}
          value={form.question}
          aria-invalid={tried && lacks.question ? true : undefined}
          onChange={(event) => set({ question: event.target.value })}
        />
        {tried && lacks.question && <ValidationMessage>{t('politics.council.missing-question')}</ValidationMessage>}
      </Field>
      <p className="effect">
        <strong>{t('need.effect')}</strong>{' '}
        {t('politics.council.effect', { body: body || t('politics.council.the-body') })}
      </p>
    </ActForm>
  );
}
