import { Checkbox, Field, Fieldset, Label, Radio, Select, ValidationMessage } from '@digdir/designsystemet-react';
import type { IndustrySection, MemberCompany } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import type { Fault } from '../people/capacity.js';
import { TermFields } from '../people/TermFields.js';
import type { Written } from './mandate.js';
import { sections } from './sections.js';

type Props = {
  written: Written;
  companies: MemberCompany[];
  fault: Fault | null;
  onChange: (change: Partial<Written>) => void;
};

/** For whom a person may speak, in which position, how long, and whether they let in others. */
export function MandateFields({ written, companies, fault, onChange }: Props) {
  const { scope, manages } = written;
  const choose = (kind: Written['scope']) => ({
    name: 'scope',
    value: kind,
    label: t(`association.scope.${kind}`),
    checked: scope === kind,
    onChange: () => onChange({ scope: kind }),
  });
  return (
    <>
      <TermFields {...written} fault={fault} onChange={onChange} />
      <Fieldset>
        <Fieldset.Legend>{t('association.scope')}</Fieldset.Legend>
        <Radio {...choose('all_members')} />
        <Radio {...choose('companies')} />
        {scope === 'companies' && <Companies written={written} companies={companies} onChange={onChange} />}
        <Radio {...choose('industry')} />
        {scope === 'industry' && <Industry written={written} companies={companies} onChange={onChange} />}
        {fault?.field === 'companies' && <ValidationMessage>{t(fault.message)}</ValidationMessage>}
      </Fieldset>
      <Checkbox
        label={t('association.manages')}
        description={t('association.manages.text')}
        checked={manages}
        onChange={(event) => onChange({ manages: event.target.checked })}
      />
    </>
  );
}

function Companies({ written: { companyIds }, companies, onChange }: Omit<Props, 'fault'>) {
  const toggle = (id: string) =>
    onChange({ companyIds: companyIds.includes(id) ? companyIds.filter((it) => it !== id) : [...companyIds, id] });
  return (
    <Fieldset className="mandate-within">
      <Fieldset.Legend className="visually-hidden">{t('association.scope.companies')}</Fieldset.Legend>
      {companies.map(({ id, name }) => (
        <Checkbox key={id} label={name} checked={companyIds.includes(id)} onChange={() => toggle(id)} />
      ))}
    </Fieldset>
  );
}

/** How many members an industry has here stands beside it: an empty one can be chosen, and speaks for nobody yet. */
function Industry({ written: { section }, companies, onChange }: Omit<Props, 'fault'>) {
  return (
    <Field className="mandate-within">
      <Label>{t('association.scope.choose-industry')}</Label>
      <Select value={section} onChange={(event) => onChange({ section: event.target.value as IndustrySection })}>
        <Select.Option value="" disabled>
          {t('association.scope.choose-industry')}
        </Select.Option>
        {sections(companies).map(({ section: it, members }) => (
          <Select.Option key={it} value={it}>
            {t('association.scope.option', { industry: t(`association.industry.${it}`), n: members })}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
