import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  Field,
  Fieldset,
  Input,
  Label,
  Radio,
  Select,
  Textarea,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { ActForm } from '../../deeds/ActForm.js';
import { DateChoice } from '../../deeds/DateChoice.js';
import { useAct } from '../../deeds/use-act.js';
import { currentLanguage, t } from '../../i18n/index.js';
import { WhoKnows } from '../directory/WhoKnows.js';
import { SuggestedFor } from '../suggestion/SuggestedFor.js';

const kinds = ['sector', 'association', 'external'] as const;
const empty = { kind: 'sector' as (typeof kinds)[number], sectorId: '', name: '', needed: '', replyBy: '' };

/** Offers the ball to a sector, asks the association, or gives it to somebody outside: to whom, what is needed, by when. */
export function HandOverDialog({ need }: { need: NeedShared }) {
  const give = useAct('handOver', need);
  const ask = useAct('postMessage', need);
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof empty>) => setForm((old) => ({ ...old, ...change }));
  const { data } = useQuery({
    queryKey: ['handling-options', need.id],
    queryFn: ({ signal }) => call(api.handlingOptions, { params: { id: need.id } }, signal),
  });
  const sectors = data?.sectors.filter(({ id }) => id !== need.holder?.id) ?? [];
  const external = form.kind === 'external';
  const association = form.kind === 'association';
  const to = association
    ? need.association.name
    : external
      ? form.name.trim()
      : (sectors.find(({ id }) => id === form.sectorId)?.name ?? '');
  const needed = form.needed.trim();

  async function submit() {
    setTried(to === '' || needed === '');
    if (to === '' || needed === '') return false;
    const replyBy = form.replyBy || null;
    const receiver = external
      ? { kind: 'external' as const, name: to }
      : { kind: 'sector' as const, sectorId: form.sectorId };
    const done = association
      ? await ask.act({ kind: 'question', body: needed, language: currentLanguage(), replyBy })
      : await give.act({ to: receiver, needed, replyBy });
    if (done) setForm(empty);
    return done;
  }
  return (
    <ActForm
      title={t('need.hand-over.title')}
      submit={t(`need.hand-over.do.${form.kind}`)}
      sending={give.sending || ask.sending}
      problem={give.problem ?? ask.problem}
      onSubmit={submit}
    >
      <Fieldset>
        <Fieldset.Legend>{t('need.hand-over.to')}</Fieldset.Legend>
        {kinds.map((kind) => (
          <Radio
            key={kind}
            name="receiver"
            value={kind}
            label={kind === 'association' ? need.association.name : t(`need.hand-over.${kind}`)}
            checked={form.kind === kind}
            onChange={() => set({ kind })}
          />
        ))}
      </Fieldset>
      {form.kind === 'sector' && (
        <SuggestedFor needIds={[need.id]} chosenId={form.sectorId} onChoose={(sectorId) => set({ sectorId })} />
      )}
      {form.kind === 'sector' && <WhoKnows needId={need.id} />}
      {!association && (
        <Field>
          <Label>{t(external ? 'need.hand-over.name' : 'need.hand-over.which')}</Label>
          {external ? (
            <Input value={form.name} maxLength={200} onChange={(event) => set({ name: event.target.value })} />
          ) : (
            <Select value={form.sectorId} onChange={(event) => set({ sectorId: event.target.value })}>
              <Select.Option value="">{t('need.hand-over.choose')}</Select.Option>
              {sectors.map(({ id, name }) => (
                <Select.Option key={id} value={id}>
                  {name}
                </Select.Option>
              ))}
            </Select>
          )}
          {tried && to === '' && <ValidationMessage>{t('need.hand-over.missing-to')}</ValidationMessage>}
        </Field>
      )}
      <Field>
        <Label>{t('need.hand-over.needed')}</Label>
        <Field.Description>{t('need.hand-over.needed-description')}</Field.Description>
        <Textarea
          rows={3}
          maxLength={2_000}
          value={form.needed}
          onChange={(event) => set({ needed: event.target.value })}
        />
        {tried && needed === '' && <ValidationMessage>{t('need.hand-over.missing-needed')}</ValidationMessage>}
      </Field>
      <DateChoice
        needId={need.id}
        legend={t('need.hand-over.by')}
        days={[3, 5, 10]}
        value={form.replyBy}
        none={t(external ? 'need.no-date-outside' : 'need.no-date')}
        onChange={(replyBy) => set({ replyBy })}
      />
      <p className="effect">
        <strong>{t('need.effect')}</strong>{' '}
        {t(`need.effect.hand-over-${form.kind}`, { name: to || t('need.effect.the-receiver') })}
      </p>
    </ActForm>
  );
}
