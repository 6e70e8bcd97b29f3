import { useState } from 'react';
import { useLocation } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import { Field, Label, Select, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { NeedView } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { ActForm } from '../../../deeds/ActForm.js';
import { currentLanguage, t } from '../../../i18n/index.js';
import { useDeed } from '../../../live/index.js';
import { pathOf } from '../../../ui/index.js';
import { BODY_MAX } from '../written.rules.js';

/** A part becomes a need of its own, with the clocks that run; then that need is shown. */
export function SplitDialog({ view: { need, internal } }: { view: NeedView }) {
  const { send, state, problem } = useDeed('split');
  const [, go] = useLocation();
  const [form, setForm] = useState({ title: '', body: '', sectorId: '' });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change }));
  const { data } = useQuery({
    queryKey: ['handling-options', need.id],
    queryFn: ({ signal }) => call(api.handlingOptions, { params: { id: need.id } }, signal),
    enabled: internal !== null,
  });
  const missing = form.title.trim() === '' || form.body.trim() === '';

  async function submit() {
    setTried(missing);
    if (missing) return false;
    const body = { title: form.title, body: form.body, sectorId: form.sectorId || null, language: currentLanguage() };
    const receipt = await send({ params: { id: need.id }, body: { ...body, expectedVersion: need.version } });
    if (receipt) go(pathOf(receipt));
    return receipt !== undefined;
  }
  return (
    <ActForm
      title={t('merge.split.title')}
      submit={t('merge.split.do')}
      sending={state === 'sending'}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t('merge.split.text')}</p>
      <Field>
        <Label>{t('merge.split.heading')}</Label>
        <Textarea
          rows={1}
          maxLength={200}
          value={form.title}
          onChange={(event) => set({ title: event.target.value })}
        />
      </Field>
      <Field>
        <Label>{t('merge.split.body')}</Label>
        <Textarea
          rows={5}
          maxLength={BODY_MAX}
          value={form.body}
          onChange={(event) => set({ body: event.target.value })}
        />
        {tried && missing && <ValidationMessage>{t('merge.split.missing')}</ValidationMessage>}
      </Field>
      {data && (
        <Field>
          <Label>{t('merge.split.sector')}</Label>
          <Select value={form.sectorId} onChange={(event) => set({ sectorId: event.target.value })}>
            <Select.Option value="">{t('merge.split.intake')}</Select.Option>
            {data.sectors.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
    </ActForm>
  );
}
