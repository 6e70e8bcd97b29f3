import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import type { Fault } from './capacity.js';

type Period = { from: string; to: string };
type Props = Period & { fault: Fault | null; onChange: (change: Partial<Period>) => void };

/** First and last day; both may be left open. */
export function PeriodFields({ from, to, fault, onChange }: Props) {
  return (
    <div className="form-pair">
      <Field>
        <Label>{t('people.first-day')}</Label>
        <Field.Description>{t('people.first-day-open')}</Field.Description>
        <Input type="date" value={from} onChange={(event) => onChange({ from: event.target.value })} />
      </Field>
      <Field>
        <Label>{t('people.last-day')}</Label>
        <Field.Description>{t('people.last-day-open')}</Field.Description>
        <Input type="date" value={to} onChange={(event) => onChange({ to: event.target.value })} />
        {fault?.field === 'to' && <ValidationMessage>{t(fault.message)}</ValidationMessage>}
      </Field>
    </div>
  );
}
