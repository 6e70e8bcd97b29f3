import { useState } from 'react';
import { Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { Named, NeedShared } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { FormDialog, SelectField } from '../../../ui/index.js';
import { chosenOf, SharedMessages } from './SharedMessages.js';
import { useReferring } from './use-referrals.js';

const empty = { clientKey: '', to: '', body: '', without: [] as string[], tried: false };

/** Asks the association whether a neighbour may have it: which neighbour, why, and which of the messages go with it. */
export function ProposeDialog({ need, neighbours }: { need: NeedShared; neighbours: Named[] }) {
  const [form, setForm] = useState(empty);
  const refer = useReferring();
  const body = form.body.trim();
  const messages = chosenOf(need, form.without);

  async function submit(): Promise<boolean> {
    setForm((old) => ({ ...old, tried: true }));
    if (form.to === '' || body === '') return false;
    const { clientKey, to: municipalityId } = form;
    const asked = { clientKey, municipalityId, body, language: currentLanguage(), messages };
    return refer(() => call(api.proposeReferral, { params: { id: need.id }, body: asked }));
  }
  return (
    <FormDialog
      open={t('referral.propose')}
      title={t('referral.propose')}
      submit={t('referral.propose.do')}
      onOpen={() => setForm({ ...empty, clientKey: crypto.randomUUID() })}
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
      <Field>
        <Label>{t('referral.propose.why')}</Label>
        <Textarea
          rows={4}
          maxLength={4000}
          value={form.body}
          aria-invalid={(form.tried && body === '') || undefined}
          onChange={(event) => setForm({ ...form, body: event.target.value })}
        />
        {form.tried && body === '' && <ValidationMessage>{t('referral.outside.missing')}</ValidationMessage>}
      </Field>
      <SharedMessages need={need} without={form.without} onChange={(without) => setForm({ ...form, without })} />
    </FormDialog>
  );
}
