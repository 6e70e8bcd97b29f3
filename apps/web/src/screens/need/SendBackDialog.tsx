import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { ActForm } from '../../deeds/ActForm.js';
import { useAct } from '../../deeds/use-act.js';
import { currentLanguage, t } from '../../i18n/index.js';

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
      <Textfield
        label={t('need.send-back.label')}
        description={t('need.send-back.description')}
        multiline
        rows={3}
        maxLength={2_000}
        value={body}
        error={tried && missing && t('need.send-back.missing')}
        onChange={(event) => setBody(event.target.value)}
      />
    </ActForm>
  );
}
