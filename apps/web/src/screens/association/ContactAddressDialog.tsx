import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { MemberCompany } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useDoing } from '../people/use-people.js';

/** Where the association asks a member something: needed for those that have no contact with a login. */
export function ContactAddressDialog({ company: { id, name, contactEmail } }: { company: MemberCompany }) {
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const wrong = email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(email.trim());

  async function submit(): Promise<boolean> {
    setTried(wrong);
    if (wrong) return false;
    return doing(() => call(api.setMemberContact, { params: { id }, body: { email: email.trim() || null } }));
  }
  return (
    <FormDialog
      open={t('association.contact-address')}
      label={t('association.contact-address.of', { name })}
      title={t('association.contact-address.of', { name })}
      submit={t('common.save')}
      variant="tertiary"
      onOpen={() => (setEmail(contactEmail ?? ''), setTried(false))}
      onSubmit={submit}
    >
      <p>{t('association.contact-address.text')}</p>
      <Textfield
        type="email"
        label={t('association.contact-address.field')}
        description={t('association.contact-address.empty')}
        maxLength={254}
        value={email}
        error={tried && wrong && t('association.contact-address.wrong')}
        onChange={(event) => setEmail(event.target.value)}
      />
    </FormDialog>
  );
}
