import { Field, Input, Label, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import type { Fault } from './capacity.js';

type Term = { position: string; from: string; to: string };
type Props = Term & { fault: Fault | null; onChange: (change: Partial<Term>) => void };

/** In which position, from which day to which; both days may be left open. */
export function TermFields({ position, from, to, fault, onChange }: Props) {
  return (
    <>
      <Textfield
        label={t('people.position')}
        description={t('people.position.description')}
        maxLength={100}
        value={position}
        error={fault?.field === 'position' && t(fault.message)}
        onChange={(event) => onChange({ position: event.target.value })}
      />
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
    </>
  );
}
