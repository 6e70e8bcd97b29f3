import { useState } from 'react';
import type { NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { useAct } from '../../../deeds/use-act.js';
import { t } from '../../../i18n/index.js';
import { ReasonField } from './ReasonField.js';

/** It does not say the same after all. */
export function UnmergeDialog({ need }: { need: NeedShared }) {
  const { act, sending, problem } = useAct('unmerge', need);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';

  async function submit() {
    setTried(missing);
    return !missing && (await act({ reason: reason.trim() }));
  }
  return (
    <ActForm
      title={t('merge.unmerge.title')}
      submit={t('merge.unmerge.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t('merge.unmerge.text')}</p>
      <ReasonField value={reason} missing={tried && missing} onChange={setReason} />
    </ActForm>
  );
}
