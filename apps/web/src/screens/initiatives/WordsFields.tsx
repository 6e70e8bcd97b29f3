import { useQueries } from '@tanstack/react-query';
import { Checkbox, Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { InitiativeSpace } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { SelectField } from '../../ui/index.js';
import { kindInWords, kinds } from './kinds.js';
import type { Fault, Written } from './words-form.js';

type Props = {
  written: Written;
  faults: Fault[];
  /** Whose goals it can serve. */
  municipalities: InitiativeSpace['municipalities'];
  onChange: (news: Partial<Written>) => void;
};

export function WordsFields({ written, faults, municipalities, onChange }: Props) {
  const { goalIds } = written;
  const goals = useQueries({
    queries: municipalities.map(({ id }) => ({
      queryKey: ['plan', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => call(api.plan, { query: { municipality: id } }, signal),
    })),
  })
    .flatMap(({ data }) => data?.goals ?? [])
    .filter(({ id, ended }) => !ended || goalIds.includes(id));
  const day = (name: 'from' | 'to') => (
    <Textfield
      label={t(`initiatives.${name}`)}
      type="date"
      value={written[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  );
  return (
    <>
      <Textfield
        label={t('initiatives.title-field')}
        description={t('initiatives.title-field.text')}
        maxLength={200}
        value={written.title}
        error={faults.includes('title') && t('initiatives.title-field.missing')}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <SelectField
        label={t('initiatives.kind')}
        value={written.kind}
        choices={kinds.map((kind) => [kind, kindInWords(kind)])}
        onChange={(kind) => onChange({ kind: kind as Written['kind'] })}
      />
      <Textfield
        label={t('initiatives.aim-field')}
        description={t('initiatives.aim-field.text')}
        multiline
        rows={4}
        maxLength={4_000}
        value={written.aim}
        error={faults.includes('aim') && t('initiatives.aim-field.missing')}
        onChange={(event) => onChange({ aim: event.target.value })}
      />
      <div className="initiative-fields">
        {day('from')}
        {day('to')}
      </div>
      {faults.includes('period') && <ValidationMessage>{t('initiatives.period.missing')}</ValidationMessage>}
      {goals.length > 0 && (
        <Fieldset>
          <Fieldset.Legend>{t('initiatives.goals')}</Fieldset.Legend>
          {goals.map(({ id, title }) => (
            <Checkbox
              key={id}
              label={title}
              checked={goalIds.includes(id)}
              onChange={(event) =>
                onChange({ goalIds: event.target.checked ? [...goalIds, id] : goalIds.filter((one) => one !== id) })
              }
            />
          ))}
          {faults.includes('goals') && <ValidationMessage>{t('initiatives.goals.many')}</ValidationMessage>}
        </Fieldset>
      )}
      <Checkbox
        label={t('initiatives.calls-field')}
        description={t('initiatives.calls-field.text')}
        checked={written.calls}
        onChange={(event) => onChange({ calls: event.target.checked })}
      />
    </>
  );
}
