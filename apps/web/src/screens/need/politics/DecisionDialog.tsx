import { useState } from 'react';
import { Field, Label, Textarea, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { CouncilMatter, NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { useAct } from '../../../deeds/use-act.js';
import { dateInOslo, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';
import { ownerOf } from './politics.rules.js';

/** What the political body decided, and when; the sector that had the ball gets it back. */
export function DecisionDialog({ need, pending }: { need: NeedShared; pending: CouncilMatter }) {
  const { act, sending, problem } = useAct('registerDecision', need);
  const today = dateInOslo(useNow(60_000));
  const [form, setForm] = useState({ decision: '', decidedOn: pending.meetingOn < today ? pending.meetingOn : today });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change }));
  const decision = form.decision.trim();
  const lacks = { text: decision === '', date: form.decidedOn === '' || form.decidedOn > today };

  async function submit() {
    setTried(lacks.text || lacks.date);
    return !lacks.text && !lacks.date && (await act({ decision, decidedOn: form.decidedOn }));
  }
  return (
    <ActForm
      title={t('politics.decision.title', { body: pending.body })}
      submit={t('politics.decision.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <Field>
        <Label>{t('politics.decision.text')}</Label>
        <Textarea
          rows={4}
          maxLength={5_000}
          value={form.decision}
          aria-invalid={tried && lacks.text ? true : undefined}
          onChange={(event) => set({ decision: event.target.value })}
        />
        {tried && lacks.text && <ValidationMessage>{t('politics.decision.missing-text')}</ValidationMessage>}
      </Field>
      <Textfield
        type="date"
        label={t('politics.decision.on')}
        description={form.decidedOn ? t('need.that-is', { date: onDate(form.decidedOn) }) : undefined}
        max={today}
        value={form.decidedOn}
        error={tried && lacks.date && t('politics.decision.missing-date')}
        onChange={(event) => set({ decidedOn: event.target.value })}
      />
      <p className="effect">
        <strong>{t('need.effect')}</strong> {t('politics.decision.effect', { owner: ownerOf(need) })}
      </p>
    </ActForm>
  );
}
