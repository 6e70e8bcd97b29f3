import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import { isOrgNumber, orgDigits } from '@vertskap/contract';
import { api, call, ProblemError } from '../../api/call.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useDoing } from '../people/use-people.js';
import { OrganisationPicker, spaced } from './OrganisationPicker.js';

const empty = { orgNumber: '', name: '', industry: '' };
type Faults = Partial<Record<keyof typeof empty, MessageKey>>;

/** A company becomes a member: found in the register, or written by hand. */
export function AddCompanyDialog() {
  const [form, setForm] = useState(empty);
  const [faults, setFaults] = useState<Faults>({});
  const doing = useDoing();
  const change = (news: Partial<typeof empty>) => {
    setForm((old) => ({ ...old, ...news }));
    setFaults({});
  };

  async function submit(): Promise<boolean> {
    const [orgNumber, name, industry] = [form.orgNumber.trim(), form.name.trim(), form.industry.trim()];
    const found: Faults = {
      ...(!isOrgNumber(orgDigits(orgNumber)) && { orgNumber: 'association.error.number' }),
      ...(name === '' && { name: 'people.error.name' }),
      ...(industry !== '' && !/^\d\d\.\d{3}$/.test(industry) && { industry: 'association.error.industry' }),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return false;
    try {
      return await doing(() => call(api.addCompany, { body: { orgNumber, name, industry: industry || null } }));
    } catch (error) {
      if (!(error instanceof ProblemError && error.errors[0]?.path === 'body.orgNumber')) throw error;
      setFaults({ orgNumber: 'association.error.member' });
      return false;
    }
  }
  const error = (field: keyof Faults) => faults[field] && t(faults[field]);
  return (
    <FormDialog
      open={t('association.add')}
      title={t('association.add.title')}
      submit={t('association.add.do')}
      onOpen={() => change(empty)}
      onSubmit={submit}
    >
      <OrganisationPicker
        onChosen={(it) =>
          change({ orgNumber: spaced(it.number), name: it.name ?? '', industry: it.industry?.code ?? '' })
        }
      />
      <Textfield
        label={t('association.number')}
        inputMode="numeric"
        maxLength={20}
        value={form.orgNumber}
        error={error('orgNumber')}
        onChange={(event) => change({ orgNumber: event.target.value })}
      />
      <Textfield
        label={t('common.name')}
        maxLength={200}
        value={form.name}
        error={error('name')}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Textfield
        label={t('association.industry-code')}
        description={t('association.industry-code.text')}
        maxLength={6}
        value={form.industry}
        error={error('industry')}
        onChange={(event) => change({ industry: event.target.value })}
      />
    </FormDialog>
  );
}
