import { Textfield } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import type { Fault } from './capacity.js';

type Who = { name: string; email: string };
type Props = Who & { fault: Fault | null; onChange: (change: Partial<Who>) => void };

/** Whom a link is for. One person has one login, whatever they are invited to. */
export function WhoFields({ name, email, fault, onChange }: Props) {
  return (
    <>
      <Textfield
        label={t('common.name')}
        maxLength={200}
        value={name}
        error={fault?.field === 'name' && t(fault.message)}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <Textfield
        type="email"
        label={t('people.email')}
        description={t('people.email.description')}
        maxLength={254}
        value={email}
        error={fault?.field === 'email' && t(fault.message)}
        onChange={(event) => onChange({ email: event.target.value })}
      />
    </>
  );
}
