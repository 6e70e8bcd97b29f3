import { lazy, Suspense, useId, useState } from 'react';
import { Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import type { CommitmentCertainty, NeedShared } from '@vertskap/contract';
import { currentLanguage, t } from '../../../i18n/index.js';
import { useActing } from '../../../session/session.js';
import { ActForm } from '../ActForm.js';
import { DateChoice } from '../DateChoice.js';
import { useAct } from '../use-act.js';

const LeadTimesHint = lazy(() => import('../LeadTimesHint.js'));
const empty = { what: '', dueOn: '', condition: '', certainty: 'firm' as CommitmentCertainty };

/** My side promises the other something: what, by when, how certain it is, and on what condition. */
export function CommitDialog({ need }: { need: NeedShared }) {
  const { act, sending, problem } = useAct('commit', need);
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const name = useId();
  const staff = useActing().side === 'municipality';
  const missing = { what: form.what.trim() === '', dueOn: form.dueOn === '' };

  async function submit() {
    const lacks = missing.what || missing.dueOn;
    setTried(lacks);
    if (lacks) return false;
    const { what, dueOn, condition, certainty } = form;
    const done = await act({
      what: what.trim(),
      language: currentLanguage(),
      dueOn,
      condition: condition.trim() || null,
      certainty,
    });
    if (done) setForm(empty);
    return done;
  }
  return (
    <ActForm
      title={t('commitments.commit.title')}
      submit={t('commitments.commit.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <Textfield
        label={t('commitments.commit.what')}
        description={t('commitments.commit.what.text')}
        multiline
        rows={2}
        maxLength={500}
        value={form.what}
        error={tried && missing.what && t('commitments.commit.missing')}
        onChange={(event) => setForm({ ...form, what: event.target.value })}
      />
      <DateChoice
        needId={need.id}
        legend={t('commitments.commit.when')}
        days={staff ? [5, 10, 20] : []}
        value={form.dueOn}
        {...(tried && missing.dueOn && { error: t('commitments.commit.missing-date') })}
        onChange={(dueOn) => setForm({ ...form, dueOn })}
      />
      {staff && (
        <Suspense>
          <LeadTimesHint needId={need.id} promisedBy={form.dueOn} />
        </Suspense>
      )}
      <Fieldset>
        <Fieldset.Legend>{t('commitments.commit.certainty')}</Fieldset.Legend>
        {(['firm', 'aim'] as const).map((certainty) => (
          <Radio
            key={certainty}
            name={name}
            value={certainty}
            label={t(`commitments.commit.${certainty}`)}
            checked={form.certainty === certainty}
            onChange={() => setForm({ ...form, certainty })}
          />
        ))}
      </Fieldset>
      <Textfield
        label={t('commitments.commit.condition')}
        description={t('commitments.commit.condition.text')}
        maxLength={500}
        value={form.condition}
        onChange={(event) => setForm({ ...form, condition: event.target.value })}
      />
      <p className="effect">{t('commitments.commit.effect')}</p>
    </ActForm>
  );
}
