import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { ActForm } from '../../../deeds/ActForm.js';
import { t } from '../../../i18n/index.js';
import { useDeed } from '../../../live/index.js';
import { BackingFields, blank, sentOf } from './BackingFields.js';

/** The representative names one more company behind the need: one that the mandate is for. */
export function AddCompany({ need }: { need: NeedShared }) {
  const { send, state, problem } = useDeed('back');
  const client = useQueryClient();
  const [companyId, setCompanyId] = useState('');
  const [form, setForm] = useState(blank);
  const [tried, setTried] = useState(false);
  const options = useQuery({
    queryKey: ['raising-options'],
    queryFn: ({ signal }) => call(api.raisingOptions, undefined, signal),
  });
  const left =
    options.data?.companies.filter(({ id }) => !need.backings.some(({ company }) => company.id === id)) ?? [];
  if (left.length === 0) return null;

  async function submit(): Promise<boolean> {
    const said = sentOf(form);
    const lacks = companyId === '' || said === undefined;
    setTried(lacks);
    if (lacks) return false;
    const receipt = await send({ params: { id: need.id }, body: { companyId, ...said } });
    void client.invalidateQueries({ queryKey: ['need'] });
    if (!receipt) return false;
    setCompanyId('');
    setForm(blank);
    return true;
  }
  return (
    <ActForm
      title={t('backing.add.title')}
      submit={t('backing.add')}
      sending={state === 'sending'}
      problem={problem}
      onSubmit={submit}
    >
      <Field>
        <Label>{t('backing.choose')}</Label>
        <Select value={companyId} onChange={(event) => setCompanyId(event.target.value)}>
          <Select.Option value="" disabled>
            {t('backing.choose')}
          </Select.Option>
          {left.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
        {tried && companyId === '' && <ValidationMessage>{t('backing.which-company')}</ValidationMessage>}
      </Field>
      <BackingFields written={form} tried={tried} onChange={(news) => setForm((old) => ({ ...old, ...news }))} />
      <p>{t('backing.seen')}</p>
    </ActForm>
  );
}
