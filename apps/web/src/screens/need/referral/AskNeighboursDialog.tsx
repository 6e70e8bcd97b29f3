import { useState } from 'react';
import { Checkbox, Field, Fieldset, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { Named, NeedShared } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { list } from '../../../format/index.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { FormDialog } from '../../../ui/index.js';
import { DateChoice } from '../DateChoice.js';
import { chosenOf, SharedMessages } from './SharedMessages.js';
import { useReferring } from './use-referrals.js';

const empty = { clientKey: '', to: [] as string[], body: '', replyBy: '', without: [] as string[], tried: false };

/** Asks the association whether neighbours may see it, so that they can have their part in the answer: who, what is wanted, and by when. */
export function AskNeighboursDialog({ need, neighbours }: { need: NeedShared; neighbours: Named[] }) {
  const [form, setForm] = useState(empty);
  const refer = useReferring();
  const set = (change: Partial<typeof empty>) => setForm((old) => ({ ...old, ...change }));
  const chosen = neighbours.filter(({ id }) => form.to.includes(id));
  const body = form.body.trim();

  async function submit(): Promise<boolean> {
    set({ tried: true });
    if (chosen.length === 0 || body === '') return false;
    const asked = {
      clientKey: form.clientKey,
      municipalityIds: chosen.map(({ id }) => id),
      body,
      language: currentLanguage(),
      replyBy: form.replyBy || null,
      messages: chosenOf(need, form.without),
    };
    return refer(() => call(api.askNeighbours, { params: { id: need.id }, body: asked }));
  }
  const toggle = (id: string) =>
    set({ to: form.to.includes(id) ? form.to.filter((it) => it !== id) : [...form.to, id] });
  return (
    <FormDialog
      open={t('referral.part.ask')}
      title={t('referral.part.ask')}
      submit={t('referral.propose.do')}
      onOpen={() => setForm({ ...empty, clientKey: crypto.randomUUID() })}
      onSubmit={submit}
    >
      <p>{t('referral.part.ask.text', { association: need.association.name })}</p>
      <Fieldset>
        <Fieldset.Legend>{t('referral.part.ask.whom')}</Fieldset.Legend>
        {neighbours.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} checked={form.to.includes(id)} onChange={() => toggle(id)} />
        ))}
        {form.tried && chosen.length === 0 && (
          <ValidationMessage>{t('referral.part.ask.missing-whom')}</ValidationMessage>
        )}
      </Fieldset>
      <Field>
        <Label>{t('referral.part.ask.what')}</Label>
        <Textarea
          rows={4}
          maxLength={4000}
          value={form.body}
          aria-invalid={(form.tried && body === '') || undefined}
          onChange={(event) => set({ body: event.target.value })}
        />
        {form.tried && body === '' && <ValidationMessage>{t('referral.part.ask.missing-what')}</ValidationMessage>}
      </Field>
      <DateChoice
        needId={need.id}
        legend={t('referral.part.ask.by')}
        days={[5, 10]}
        value={form.replyBy}
        none={t('referral.part.ask.usual')}
        onChange={(replyBy) => set({ replyBy })}
      />
      <SharedMessages need={need} without={form.without} onChange={(without) => set({ without })} />
      <p className="effect">
        <strong>{t('need.effect')}</strong>{' '}
        {t('referral.part.ask.effect', {
          neighbours: chosen.length > 0 ? list(chosen.map(({ name }) => name)) : t('referral.part.ask.neighbours'),
          holder: need.holder?.name ?? need.municipality.name,
        })}
      </p>
    </FormDialog>
  );
}
