import { Fragment } from 'react';
import {
  Chip,
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import type { Named } from '@vertskap/contract';
import type { Draft } from '../../drafts/use-draft.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { Marked } from './fields.js';
import type { RaiseDraft } from './raise.js';

type WhoProps = {
  draft: Draft<RaiseDraft>;
  companies: Named[];
  /** The mandate is for all members: unnamed ones and all of them may be chosen too. */
  forEverybody: boolean;
  error: MessageKey | undefined;
};
const choices = [
  ['companies', 'raise.who.companies'],
  ['unnamed', 'raise.who.unnamed'],
  ['all_members', 'raise.who.all'],
] as const;

/** On whose behalf: named companies, a number of unnamed ones, or everybody. */
export function Who({ draft, companies, forEverybody, error }: WhoProps) {
  const who = forEverybody ? draft.value.who : 'companies';
  return (
    <Fieldset id="raise-who" tabIndex={-1}>
      <Fieldset.Legend>
        <Marked label="raise.who" required />
      </Fieldset.Legend>
      {!forEverybody && <Fieldset.Description>{t('raise.who.mandate')}</Fieldset.Description>}
      {choices
        .filter(([value]) => forEverybody || value === 'companies')
        .map(([value, label]) => (
          <Fragment key={value}>
            <Radio
              name="who"
              label={t(label)}
              value={value}
              checked={who === value}
              onChange={() => draft.set({ who: value })}
            />
            {who === value && value === 'companies' && <Companies draft={draft} companies={companies} />}
            {who === value && value === 'unnamed' && <Count draft={draft} />}
          </Fragment>
        ))}
      {error && <ValidationMessage>{t(error)}</ValidationMessage>}
    </Fieldset>
  );
}

function Count({ draft }: Pick<WhoProps, 'draft'>) {
  return (
    <Textfield
      className="who-count"
      type="number"
      inputMode="numeric"
      min={1}
      max={10_000}
      label={t('raise.who.count')}
      value={draft.value.count}
      onChange={(event) => draft.set({ count: event.target.value })}
    />
  );
}

function Companies({ draft, companies }: Pick<WhoProps, 'draft' | 'companies'>) {
  const chosen = companies.filter(({ id }) => draft.value.companyIds.includes(id));
  const left = companies.filter(({ id }) => !draft.value.companyIds.includes(id));
  const choose = (companyIds: string[]) => draft.set({ companyIds });
  return (
    <div className="stack who-companies">
      {chosen.length > 0 && (
        <div className="row">
          {chosen.map(({ id, name }) => (
            <Chip.Removable
              key={id}
              aria-label={t('raise.who.remove', { name })}
              onClick={() => choose(draft.value.companyIds.filter((it) => it !== id))}
            >
              {name}
            </Chip.Removable>
          ))}
        </div>
      )}
      {left.length > 0 && (
        <Field>
          <Label>{t('raise.who.add')}</Label>
          <Select value="" onChange={(event) => choose([...draft.value.companyIds, event.target.value])}>
            <Select.Option value="" disabled>
              {t('raise.who.choose')}
            </Select.Option>
            {left.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
