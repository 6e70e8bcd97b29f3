import { Input, Select, ValidationMessage } from '@digdir/designsystemet-react';
import type { Promised } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { inUnit } from './policy.rules.js';

type Props = {
  id: string;
  /** Above the field. */
  label: string;
  /** What a screen reader calls it: "Første svar, vanlig". */
  name: string;
  value: Promised;
  error?: string | undefined;
  onChange: (promised: Promised) => void;
};

const units = ['days', 'hours', 'none'] as const;

/** A number and its unit. */
export function PromisedField({ id, label, name, value, error, onChange }: Props) {
  const problem = error ? `${id}-error` : undefined;
  const around = value.unit === 'hours' && value.roundTheClock === true;
  return (
    <div className="promised-field">
      <span className="promised-label" aria-hidden>
        {label}
      </span>
      <div className="promised-inputs">
        {value.unit !== 'none' && (
          <Input
            id={id}
            type="number"
            inputMode={value.unit === 'days' ? 'numeric' : 'decimal'}
            min={value.unit === 'days' ? 1 : 0}
            max={value.unit === 'days' ? 400 : 2_000}
            step={value.unit === 'days' ? 1 : 'any'}
            aria-label={t('promises.field.amount', { name })}
            aria-invalid={error ? true : undefined}
            aria-describedby={problem}
            value={Number.isFinite(value.amount) ? value.amount : ''}
            onChange={(event) => onChange({ ...value, amount: event.target.valueAsNumber })}
          />
        )}
        <Select
          aria-label={t('promises.field.unit', { name })}
          value={value.unit}
          onChange={(event) => onChange(inUnit(value, event.target.value as Promised['unit']))}
        >
          {units.map((unit) => (
            <Select.Option key={unit} value={unit}>
              {t(unit === 'hours' && around ? 'promises.unit.around' : `promises.unit.${unit}`)}
            </Select.Option>
          ))}
        </Select>
      </div>
      {error && <ValidationMessage id={problem}>{error}</ValidationMessage>}
    </div>
  );
}
