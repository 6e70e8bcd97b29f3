import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Field, Label, Select, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { ActForm } from '../../../deeds/ActForm.js';
import { DateChoice } from '../../../deeds/DateChoice.js';
import { useAct } from '../../../deeds/use-act.js';
import { t } from '../../../i18n/index.js';
import { WhoKnows } from '../../directory/WhoKnows.js';
import { SuggestedFor } from '../../suggestion/SuggestedFor.js';

const empty = { sectorId: '', reason: '', replyBy: '' };

/** The coordinator decides whose it is; nobody has to accept. */
export function AssignDialog({ need }: { need: NeedShared }) {
  const { act, sending, problem } = useAct('assignSector', need);
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof empty>) => setForm((old) => ({ ...old, ...change }));
  const { data } = useQuery({
    queryKey: ['handling-options', need.id],
    queryFn: ({ signal }) => call(api.handlingOptions, { params: { id: need.id } }, signal),
  });
  const sectors = data?.sectors.filter(({ id }) => id !== need.holder?.id) ?? [];
  const sector = sectors.find(({ id }) => id === form.sectorId);
  const reason = form.reason.trim();

  async function submit() {
    setTried(!sector || reason === '');
    if (!sector || reason === '') return false;
    const done = await act({ sectorId: sector.id, reason, replyBy: form.replyBy || null });
    if (done) setForm(empty);
    return done;
  }
  return (
    <ActForm
      title={t('offer.assign.title')}
      submit={t('offer.assign.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t('offer.assign.text')}</p>
      <SuggestedFor needIds={[need.id]} chosenId={form.sectorId} onChoose={(sectorId) => set({ sectorId })} />
      <WhoKnows needId={need.id} />
      <Field>
        <Label>{t('need.hand-over.which')}</Label>
        <Select value={form.sectorId} onChange={(event) => set({ sectorId: event.target.value })}>
          <Select.Option value="">{t('need.hand-over.choose')}</Select.Option>
          {sectors.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
        {tried && !sector && <ValidationMessage>{t('need.hand-over.missing-to')}</ValidationMessage>}
      </Field>
      <Field>
        <Label>{t('offer.assign.reason')}</Label>
        <Field.Description>{t('need.hand-over.needed-description')}</Field.Description>
        <Textarea
          rows={3}
          maxLength={2_000}
          value={form.reason}
          onChange={(event) => set({ reason: event.target.value })}
        />
        {tried && reason === '' && <ValidationMessage>{t('offer.assign.missing')}</ValidationMessage>}
      </Field>
      <DateChoice
        needId={need.id}
        legend={t('need.hand-over.by')}
        days={[3, 5, 10]}
        value={form.replyBy}
        none={t('need.no-date')}
        onChange={(replyBy) => set({ replyBy })}
      />
      <p className="effect">
        <strong>{t('need.effect')}</strong>{' '}
        {t('offer.effect.assign', { name: sector?.name ?? t('need.effect.the-receiver') })}
      </p>
    </ActForm>
  );
}
