import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { useAct } from '../../../deeds/use-act.js';
import { t } from '../../../i18n/index.js';
import { ownerOf } from './politics.rules.js';

const REASON_MAX = 500;
const deeds = { flag: 'flagPriority', lift: 'liftPriority', ask: 'askStatus' } as const;

/** What the mayor does with one sentence: give priority, take it away, ask how it stands. Business reads the sentence too. */
export function ReasonDialog({ need, what }: { need: NeedShared; what: keyof typeof deeds }) {
  const { act, sending, problem } = useAct(deeds[what], need);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';

  async function submit() {
    setTried(missing);
    const done = !missing && (await act({ reason }));
    if (done) setReason('');
    return done;
  }
  return (
    <ActForm
      title={t(`politics.${what}.title`)}
      submit={t(`politics.${what}.do`)}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <Textfield
        label={t(`politics.${what}.label`)}
        description={t('politics.reason-description')}
        multiline
        rows={2}
        maxLength={REASON_MAX}
        value={reason}
        error={tried && missing && t('politics.missing')}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="effect">
        <strong>{t('need.effect')}</strong>{' '}
        {what === 'ask' ? t('politics.ask.effect', { owner: ownerOf(need) }) : t(`politics.${what}.effect`)}
      </p>
    </ActForm>
  );
}
