import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { ActForm } from '../../deeds/ActForm.js';
import { useAct } from '../../deeds/use-act.js';
import { currentLanguage, t } from '../../i18n/index.js';
import { BODY_MAX } from './written.rules.js';

/** The association takes its need back, and says why. */
export function WithdrawDialog({ need }: { need: NeedShared }) {
  const { act, sending, problem } = useAct('withdraw', need);
  const [body, setBody] = useState('');
  const [tried, setTried] = useState(false);
  const missing = body.trim() === '';

  async function submit() {
    setTried(missing);
    return !missing && (await act({ body, language: currentLanguage() }));
  }
  return (
    <ActForm
      title={t('need.withdraw.title')}
      submit={t('need.withdraw.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t('need.withdraw.text')}</p>
      <Textfield
        label={t('need.withdraw.why')}
        multiline
        rows={3}
        maxLength={BODY_MAX}
        value={body}
        error={tried && missing && t('need.withdraw.missing')}
        onChange={(event) => setBody(event.target.value)}
      />
    </ActForm>
  );
}
