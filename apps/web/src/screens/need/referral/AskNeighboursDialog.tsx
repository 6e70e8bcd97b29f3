import { useState } from 'react';
import { Checkbox, Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { Named, NeedShared } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { DateChoice } from '../../../deeds/DateChoice.js';
import { list } from '../../../format/index.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { FormDialog, useKeyed } from '../../../ui/index.js';
import { chosenOf, SharedMessages } from './SharedMessages.js';
import { useReferring } from './use-referrals.js';

const empty = { to: [] as string[], body: '', replyBy: '', without: [] as string[], tried: false };

/** Asks the association whether neighbours may see it, so that they can have their part in the answer: who, what is wanted, and by when. */
export function AskNeighboursDialog({ need, neighbours }: { need: NeedShared; neighbours: Named[] }) {
  const [form, setForm] = useState(empty);
  const refer = useReferring();
  const keyed = useKeyed();
  const set = (change: Partial<typeof empty>) => setForm((old) => ({ ...old, ...change }));
  const chosen = neighbours.filter(({ id }) => form.to.includes(id));
  const noneChosen = form.tried && chosen.length === 0;
  const body = form.body.trim();

  async function submit(): Promise<boolean> {
    set({ tried: true });
    if (chosen.length === 0 || body === '') return false;
    const asked = {
      municipalityIds: chosen.map(({ id }) => id),
      body,
      language: currentLanguage(),
      replyBy: form.replyBy || null,
      messages: chosenOf(need, form.without),
    };
    const params = { id: need.id };
    return refer(() => keyed(asked, (sent) => call(api.askNeighbours, { params, body: sent })));
  }
  const toggle = (id: string) =>
    set({ to: form.to.includes(id) ? form.to.filter((it) => it !== id) : [...form.to, id] });
  return (
    <FormDialog
      open={t('referral.part.ask')}
      title={t('referral.part.ask')}
      submit={t('referral.propose.do')}
      onOpen={() => setForm(empty)}
      onSubmit={submit}
    >
      <p>{t('referral.part.ask.text', { association: need.association.name })}</p>
      <Fieldset>
        <Fieldset.Legend>{t('referral.part.ask.whom')}</Fieldset.Legend>
        {neighbours.map(({ id, name }, nth) => (
          <Checkbox
            key={id}
            value={id}
            label={name}
            checked={form.to.includes(id)}
            aria-invalid={(noneChosen && nth === 0) || undefined} // one of them is enough
            onChange={() => toggle(id)}
          />
        ))}
        {noneChosen && <ValidationMessage>{t('referral.part.ask.missing-whom')}</ValidationMessage>}
      </Fieldset>
      <Textfield
        label={t('referral.part.ask.what')}
        multiline
        rows={4}
        maxLength={4000}
        value={form.body}
        error={form.tried && body === '' && t('referral.part.ask.missing-what')}
        onChange={(event) => set({ body: event.target.value })}
      />
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
