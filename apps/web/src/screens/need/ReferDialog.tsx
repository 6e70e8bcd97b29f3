import { useState } from 'react';
import { Field, Label, Textarea, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { ActForm } from '../../deeds/ActForm.js';
import { useAct } from '../../deeds/use-act.js';
import { currentLanguage, t } from '../../i18n/index.js';
import { BODY_MAX } from './written.rules.js';

/** What is another authority's is closed here, with who has it and why. */
export function ReferDialog({ need }: { need: NeedShared }) {
  const { act, sending, problem } = useAct('refer', need);
  const [form, setForm] = useState({ to: '', body: '' });
  const [tried, setTried] = useState(false);
  const [to, body] = [form.to.trim(), form.body.trim()];
  const missing = to.length < 2 || body === '';

  async function submit() {
    setTried(missing);
    return !missing && (await act({ to, body, language: currentLanguage() }));
  }
  return (
    <ActForm
      title={t('referral.outside.title')}
      submit={t('referral.outside.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t('referral.outside.text')}</p>
      <Textfield
        label={t('referral.outside.to')}
        description={t('referral.outside.to-description')}
        maxLength={200}
        value={form.to}
        error={tried && to.length < 2 && t('referral.outside.to-missing')}
        onChange={(event) => setForm({ ...form, to: event.target.value })}
      />
      <Field>
        <Label>{t('referral.outside.why')}</Label>
        <Textarea
          rows={6}
          maxLength={BODY_MAX}
          value={form.body}
          aria-invalid={(tried && body === '') || undefined}
          onChange={(event) => setForm({ ...form, body: event.target.value })}
        />
        {tried && body === '' && <ValidationMessage>{t('referral.outside.missing')}</ValidationMessage>}
      </Field>
      <p className="effect">
        <strong>{t('need.effect')}</strong> {t('referral.outside.effect', { name: need.association.name })}
      </p>
    </ActForm>
  );
}
