import { useState } from 'react';
import { Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { currentLanguage, t } from '../../i18n/index.js';
import { ActForm } from './ActForm.js';
import { useAct } from './use-act.js';

/** A need that was closed, and was not solved after all: back with one sentence. */
export function SendBackDialog({ need }: { need: NeedShared }) {
  const { act, sending, problem } = useAct('sendBack', need);
  const [body, setBody] = useState('');
  const [tried, setTried] = useState(false);
  const missing = body.trim() === '';

  async function submit() {
    setTried(missing);
    return !missing && (await act({ body, language: currentLanguage() }));
  }
  return (
    <ActForm
      title={t('need.send-back.title')}
      submit={t('need.send-back.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <Field>
        <Label>{t('need.send-back.label')}</Label>
        <Field.Description>{t('need.send-back.description')}</Field.Description>
        <Textarea rows={3} maxLength={2_000} value={body} onChange={(event) => setBody(event.target.value)} />
        {tried && missing && <ValidationMessage>{t('need.send-back.missing')}</ValidationMessage>}
      </Field>
    </ActForm>
  );
}
