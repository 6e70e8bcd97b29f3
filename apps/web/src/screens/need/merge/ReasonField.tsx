import { Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { t } from '../../../i18n/index.js';

type Props = { value: string; missing: boolean; onChange: (value: string) => void };

/** Why, in words that business reads. */
export function ReasonField({ value, missing, onChange }: Props) {
  return (
    <Field>
      <Label>{t('merge.reason')}</Label>
      <Field.Description>{t('merge.reason.seen')}</Field.Description>
      <Textarea rows={3} maxLength={2_000} value={value} onChange={(event) => onChange(event.target.value)} />
      {missing && <ValidationMessage>{t('merge.reason.missing')}</ValidationMessage>}
    </Field>
  );
}
