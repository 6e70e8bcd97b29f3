import { useState } from 'react';
import type { PulseView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useAsking } from './use-pulses.js';

/** Closes a question before its day, or withdraws it with all that was answered. */
export function EndDialog({ pulse: { id, question }, withdrawn }: { pulse: PulseView; withdrawn: boolean }) {
  const asks = useAsking();
  const [clientKey, setClientKey] = useState('');
  const what = withdrawn ? 'withdraw' : 'end';
  return (
    <FormDialog
      open={t(`pulse.${what}`)}
      label={t(`pulse.${what}.of`, { question })}
      title={t(`pulse.${what}.of`, { question })}
      submit={t(`pulse.${what}`)}
      variant="tertiary"
      danger={withdrawn}
      onOpen={() => setClientKey(crypto.randomUUID())}
      onSubmit={() => asks(() => call(api.endPulse, { params: { id }, body: { clientKey, withdrawn } }))}
    >
      <p>{t(`pulse.${what}.text`)}</p>
    </FormDialog>
  );
}
