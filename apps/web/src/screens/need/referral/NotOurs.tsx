import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import { api, call } from '../../../api/call.js';
import { t } from '../../../i18n/index.js';
import { FormDialog } from '../../../ui/index.js';
import { useReferring } from './use-referrals.js';

/** What a neighbour asked for is not ours, and why. */
export function NotOurs({ id }: { id: string }) {
  const refer = useReferring();
  const [form, setForm] = useState({ reason: '', tried: false });
  const reason = form.reason.trim();
  async function submit(): Promise<boolean> {
    setForm((old) => ({ ...old, tried: true }));
    return reason !== '' && refer(() => call(api.answerReferral, { params: { id }, body: { accepts: false, reason } }));
  }
  return (
    <FormDialog
      open={t('referral.not-ours')}
      title={t('referral.not-ours')}
      submit={t('referral.not-ours.do')}
      variant="tertiary"
      onOpen={() => setForm({ reason: '', tried: false })}
      onSubmit={submit}
    >
      <Textfield
        label={t('referral.not-ours.why')}
        multiline
        rows={4}
        maxLength={4000}
        value={form.reason}
        error={form.tried && reason === '' && t('referral.outside.missing')}
        onChange={(event) => setForm({ ...form, reason: event.target.value })}
      />
    </FormDialog>
  );
}
