import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';

type Props = {
  label: string;
  /** What choosing nothing is called; without it there is always one of the choices. */
  none?: string;
  /** Empty for none. */
  value: string;
  error?: string | false;
  choices: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
};

/** One of a few, by its name. */
export function SelectField({ label, none, value, error, choices, onChange }: Props) {
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} aria-invalid={error ? true : undefined} onChange={(event) => onChange(event.target.value)}>
        {none !== undefined && <Select.Option value="">{none}</Select.Option>}
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
