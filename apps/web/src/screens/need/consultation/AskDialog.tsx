import { useState } from 'react';
import { Checkbox, Field, Fieldset, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { ConsultationList, NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { DateChoice } from '../../../deeds/DateChoice.js';
import { list } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useDeed } from '../../../live/index.js';
import { WhoKnows } from '../../directory/WhoKnows.js';

const QUESTION_MAX = 5_000;
const empty = { sectorIds: [] as string[], question: '', replyBy: '' };

type Props = {
  need: NeedShared;
  sectors: ConsultationList['sectors'];
  onAsked: (list: ConsultationList) => void;
};

/** Asks one or more sectors for their view: the same question to each, and by when. The ball stays. */
export function AskDialog({ need, sectors, onAsked }: Props) {
  const { send, state, problem } = useDeed('consult');
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof empty>) => setForm((old) => ({ ...old, ...change }));
  const chosen = sectors.filter(({ id }) => form.sectorIds.includes(id));
  const question = form.question.trim();
  const lacks = chosen.length === 0 || question === '';

  async function submit() {
    setTried(lacks);
    if (lacks) return false;
    const body = { sectorIds: chosen.map(({ id }) => id), question, replyBy: form.replyBy || null };
    const asked = await send({ params: { id: need.id }, body });
    if (!asked) return false;
    setForm(empty);
    onAsked(asked);
    return true;
  }
  const toggle = (id: string) =>
    set({
      sectorIds: form.sectorIds.includes(id) ? form.sectorIds.filter((it) => it !== id) : [...form.sectorIds, id],
    });
  return (
    <ActForm
      title={t('consultation.ask.title')}
      submit={t('consultation.ask.do')}
      sending={state === 'sending'}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t('consultation.ask.text')}</p>
      <WhoKnows needId={need.id} />
      <Fieldset>
        <Fieldset.Legend>{t('consultation.ask.whom')}</Fieldset.Legend>
        {sectors.map(({ id, name }, nth) => (
          <Checkbox
            key={id}
            label={name}
            value={id}
            checked={form.sectorIds.includes(id)}
            aria-invalid={(nth === 0 && tried && chosen.length === 0) || undefined} // one of them is enough
            onChange={() => toggle(id)}
          />
        ))}
        {tried && chosen.length === 0 && <ValidationMessage>{t('consultation.ask.missing-whom')}</ValidationMessage>}
      </Fieldset>
      <Field>
        <Label>{t('consultation.ask.question')}</Label>
        <Field.Description>{t('consultation.ask.question-description')}</Field.Description>
        <Textarea
          rows={4}
          maxLength={QUESTION_MAX}
          value={form.question}
          aria-invalid={tried && question === '' ? true : undefined}
          onChange={(event) => set({ question: event.target.value })}
        />
        {tried && question === '' && <ValidationMessage>{t('consultation.ask.missing-question')}</ValidationMessage>}
      </Field>
      <DateChoice
        needId={need.id}
        legend={t('consultation.ask.by')}
        days={[3, 5, 10]}
        value={form.replyBy}
        none={t('consultation.ask.usual')}
        onChange={(replyBy) => set({ replyBy })}
      />
      <p className="effect">
        <strong>{t('need.effect')}</strong>{' '}
        {t('consultation.ask.effect', {
          sectors: chosen.length > 0 ? list(chosen.map(({ name }) => name)) : t('consultation.ask.the-sectors'),
          holder: need.holder?.name ?? need.municipality.name,
        })}
      </p>
    </ActForm>
  );
}
