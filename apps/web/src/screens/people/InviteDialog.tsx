import { useState } from 'react';
import type { AdministrationView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { blank, capacityOf, faultOf, faultOfPerson } from './capacity.js';
import { CapacityFields } from './CapacityFields.js';
import type { Invited } from './InvitedNotice.js';
import { useDoing } from './use-people.js';
import { WhoFields } from './WhoFields.js';

const empty = { name: '', email: '', ...blank };

/** Invites somebody to work for the municipality. */
export function InviteDialog({
  sectors,
  onInvited,
}: Pick<AdministrationView, 'sectors'> & { onInvited: (it: Invited) => void }) {
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const fault = faultOfPerson(form.name, form.email) ?? faultOf(form);
  const change = (news: Partial<typeof empty>) => setForm((old) => ({ ...old, ...news }));

  async function submit(): Promise<boolean> {
    setTried(fault !== null);
    if (fault) return false;
    const [name, email] = [form.name.trim(), form.email.trim()];
    return doing(async () =>
      onInvited({ name, email, link: await call(api.invite, { body: { name, email, capacity: capacityOf(form) } }) }),
    );
  }
  function start(): void {
    setForm(empty);
    setTried(false);
  }
  return (
    <FormDialog
      open={t('people.invite')}
      title={t('people.invite.title')}
      submit={t('people.invite.do')}
      variant="primary"
      onOpen={start}
      onSubmit={submit}
    >
      <WhoFields {...form} fault={tried ? fault : null} onChange={change} />
      <CapacityFields written={form} sectors={sectors} fault={tried ? fault : null} onChange={change} />
    </FormDialog>
  );
}
