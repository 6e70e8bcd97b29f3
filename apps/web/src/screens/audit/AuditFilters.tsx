import { Button, Details, Field, Input, Label, Select } from '@digdir/designsystemet-react';
import type { AuditPage } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import type { FilterName, Filters } from './filters.js';

const kinds = ['needs', 'people', 'configuration', 'exports', 'sign_in'] as const;

type Props = { filters: Filters; people: AuditPage['people']; onChange: (filters: Filters) => void };

/** Person, kind and period. They stand in the address, so that a selection can be sent on. */
export function AuditFilters({ filters, people, onChange }: Props) {
  const change = (name: FilterName, value: string) => onChange({ ...filters, [name]: value });
  const known = people.some(({ id }) => id === filters.person);
  return (
    <Details className="audit-more" defaultOpen={Object.keys(filters).length > 0}>
      <Details.Summary>{t('audit.filters')}</Details.Summary>
      <Details.Content className="audit-filters">
        <Field>
          <Label>{t('audit.person')}</Label>
          <Select value={filters.person ?? ''} onChange={(event) => change('person', event.target.value)}>
            <Select.Option value="">{t('audit.everyone')}</Select.Option>
            {filters.person && !known && <Select.Option value={filters.person}>{t('audit.somebody')}</Select.Option>}
            {people.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{t('audit.kind')}</Label>
          <Select value={filters.kind ?? ''} onChange={(event) => change('kind', event.target.value)}>
            <Select.Option value="">{t('audit.everything')}</Select.Option>
            {kinds.map((kind) => (
              <Select.Option key={kind} value={kind}>
                {t(`audit.kind.${kind}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label>{t('audit.from')}</Label>
          <Input type="date" value={filters.from ?? ''} onChange={(event) => change('from', event.target.value)} />
        </Field>
        <Field>
          <Label>{t('audit.to')}</Label>
          <Input type="date" value={filters.to ?? ''} onChange={(event) => change('to', event.target.value)} />
        </Field>
        {Object.keys(filters).length > 0 && (
          <Button variant="tertiary" data-size="sm" onClick={() => onChange({})}>
            {t('audit.clear')}
          </Button>
        )}
      </Details.Content>
    </Details>
  );
}
