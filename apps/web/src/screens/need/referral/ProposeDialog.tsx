import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { Named, NeedShared } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { FormDialog, SelectField, useKeyed } from '../../../ui/index.js';
import { chosenOf, SharedMessages } from './SharedMessages.js';
import { useReferring } from './use-referrals.js';

const empty = { to: '', body: '', without: [] as string[], tried: false };

/** Asks the association whether a neighbour may have it: which neighbour, why, and which of the messages go with it. */
export function ProposeDialog({ need, neighbours }: { need: NeedShared; neighbours: Named[] }) {
  const [form, setForm] = useState(empty);
  const refer = useReferring();
  const keyed = useKeyed();
  const body = form.body.trim();
  const messages = chosenOf(need, form.without);

  async function submit(): Promise<boolean> {
    setForm((old) => ({ ...old, tried: true }));
    if (form.to === '' || body === '') return false;
    const asked = { municipalityId: form.to, body, language: currentLanguage(), messages };
    const params = { id: need.id };
    return refer(() => keyed(asked, (sent) => call(api.proposeReferral, { params, body: sent })));
  }
  return (
    <FormDialog
      open={t('referral.propose')}
      title={t('referral.propose')}
      submit={t('referral.propose.do')}
      onOpen={() => setForm(empty)}
      onSubmit={submit}
    >
      <p>{t('referral.propose.text', { association: need.association.name })}</p>
      <SelectField
        label={t('referral.propose.to')}
        none={t('referral.propose.choose')}
        value={form.to}
        error={form.tried && form.to === '' && t('referral.propose.missing')}
        choices={neighbours.map(({ id, name }) => [id, name] as const)}
        onChange={(to) => setForm({ ...form, to })}
      />
      <Textfield
        label={t('referral.propose.why')}
        multiline
        rows={4}
        maxLength={4000}
        value={form.body}
        error={form.tried && body === '' && t('referral.outside.missing')}
        onChange={(event) => setForm({ ...form, body: event.target.value })}
      />
      <SharedMessages need={need} without={form.without} onChange={(without) => setForm({ ...form, without })} />
    </FormDialog>
  );
}
