import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import type { AdministrationView, StaffRole } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { type Fault, hasSector, roles, type Written } from './capacity.js';
import { roleWord } from './person-words.js';
import { TermFields } from './TermFields.js';

type Props = {
  written: Written;
  sectors: AdministrationView['sectors'];
  fault: Fault | null;
  onChange: (change: Partial<Written>) => void;
};

/** In which capacity: role, sector where the role has one, position, and from when to when. */
export function CapacityFields({ written, sectors, fault, onChange }: Props) {
  return (
    <>
      <Field>
        <Label>{t('people.role')}</Label>
        <Field.Description>{t(`people.role.${written.role}.does`)}</Field.Description>
        <Select value={written.role} onChange={(event) => onChange({ role: event.target.value as StaffRole })}>
          {roles.map((role) => (
            <Select.Option key={role} value={role}>
              {roleWord(role)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {hasSector(written.role) && (
        <Field>
          <Label>{t('people.sector')}</Label>
          <Select value={written.sectorId} onChange={(event) => onChange({ sectorId: event.target.value })}>
            <Select.Option value="" disabled>
              {t('people.sector.choose')}
            </Select.Option>
            {sectors.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
          {fault?.field === 'sectorId' && <ValidationMessage>{t(fault.message)}</ValidationMessage>}
        </Field>
      )}
      <TermFields {...written} fault={fault} onChange={onChange} />
    </>
  );
}
