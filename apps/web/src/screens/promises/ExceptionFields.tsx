import { Checkbox, Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import type { PolicyException, PolicyView } from '@vertskap/contract';
import { t, type MessageKey } from '../../i18n/index.js';
import { themes } from '../needs/themes.js';
import { amountError } from './policy-errors.js';
import { around, type ExceptionError } from './policy.rules.js';
import { kinds, promisedClocks, urgencies } from './policy-words.js';
import { PromisedField } from './PromisedField.js';

type Props = {
  value: PolicyException;
  spaces: PolicyView['spaces'];
  error: ExceptionError | null;
  onChange: (change: Partial<PolicyException>) => void;
};
type Choice = readonly [value: string, text: string];

export function ExceptionFields({ value, spaces, error, onChange }: Props) {
  const urgency = urgencies.map((it) => [it, t(`promises.urgency.${it}`)] as const);
  const condition = error === 'condition' || error === 'double' ? t(`promises.error.${error}`) : undefined;
  return (
    <>
      <Choose
        label="promises.field.clock"
        value={value.clock}
        choices={promisedClocks.map((clock) => [clock, t(`promises.of.${clock}`)])}
        onChange={(clock) => onChange({ clock: clock as PolicyException['clock'] })}
      />
      <Choose
        label="promises.field.space"
        value={value.spaceId ?? ''}
        choices={[['', t('promises.field.any-space')], ...spaces.map(({ id, name }): Choice => [id, name])]}
        error={condition}
        onChange={(spaceId) => onChange({ spaceId: spaceId || null })}
      />
      <Choose
        label="promises.field.kind"
        value={value.kind ?? ''}
        choices={[
          ['', t('promises.field.any-kind')],
          ...kinds.map((kind): Choice => [kind, t(`promises.kind.${kind}`)]),
        ]}
        onChange={(chosen) => {
          const kind = (chosen || null) as PolicyException['kind'];
          onChange(kind === 'opportunity' ? { kind } : { kind, promised: around(value.promised, false) });
        }}
      />
      <Choose
        label="promises.field.theme"
        value={value.theme ?? ''}
        choices={[
          ['', t('promises.field.any-theme')],
          ...themes.map((theme): Choice => [theme, t(`common.theme.${theme}`)]),
        ]}
        onChange={(theme) => onChange({ theme: (theme || null) as PolicyException['theme'] })}
      />
      <Choose
        label="promises.field.urgency"
        value={value.urgency ?? ''}
        choices={[['', t('promises.field.any-urgency')], ...urgency]}
        onChange={(it) => onChange({ urgency: (it || null) as PolicyException['urgency'] })}
      />
      <PromisedField
        id="exception-amount"
        label={t('promises.field.promised')}
        name={t('promises.field.promised')}
        value={value.promised}
        error={error === 'amount' ? amountError(value.promised) : undefined}
        onChange={(promised) => onChange({ promised })}
      />
      {value.kind === 'opportunity' && value.promised.unit === 'hours' && (
        <Checkbox
          label={t('promises.field.around')}
          description={t('promises.field.around.hint')}
          checked={value.promised.roundTheClock === true}
          onChange={(event) => onChange({ promised: around(value.promised, event.target.checked) })}
        />
      )}
    </>
  );
}

type ChooseProps = {
  label: MessageKey;
  value: string;
  choices: Choice[];
  error?: string | undefined;
  onChange: (value: string) => void;
};

function Choose({ label, value, choices, error, onChange }: ChooseProps) {
  return (
    <Field>
      <Label>{t(label)}</Label>
      <Select value={value} aria-invalid={error ? true : undefined} onChange={(event) => onChange(event.target.value)}>
        {choices.map(([choice, text]) => (
          <Select.Option key={choice} value={choice}>
            {text}
          </Select.Option>
        ))}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
