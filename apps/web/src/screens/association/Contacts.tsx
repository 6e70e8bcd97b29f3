import { useState } from 'react';
import { Field, Heading, Label, Select, Tag, ValidationMessage } from '@digdir/designsystemet-react';
import type { AssociationView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { type Fault, faultOfPerson, faultOfTerm } from '../people/capacity.js';
import { EndDialog } from '../people/EndDialog.js';
import type { Invited } from '../people/InvitedNotice.js';
import { periodWords } from '../people/person-words.js';
import { TermFields } from '../people/TermFields.js';
import { useDoing } from '../people/use-people.js';
import { WhoFields } from '../people/WhoFields.js';

type Props = { view: AssociationView; onInvited: (it: Invited) => void };

/** People in the member companies, who back needs with facts. */
export function Contacts({ view: { contacts, companies, mayManage }, onInvited }: Props) {
  return (
    <section className="card stack" aria-labelledby="contacts-title">
      <div className="people-head">
        <Heading level={2} data-size="2xs" id="contacts-title">
          {t('association.contacts')}
        </Heading>
        {mayManage && companies.length > 0 && <InviteDialog companies={companies} onInvited={onInvited} />}
      </div>
      <p>{t('association.contacts.text')}</p>
      <ul className="person-list">
        {contacts.map((held) => (
          <li key={held.id} className="person-row">
            <div className="person-row-words">
              <p className="person-row-name">
                {held.person.name} {held.standing === 'coming' && <Tag data-color="warning">{t('people.coming')}</Tag>}
              </p>
              <p>{t('association.contact', { position: held.position, company: held.company?.name ?? '' })}</p>
              <p className="person-row-facts">{[held.person.email, periodWords(held)].filter(Boolean).join(' · ')}</p>
            </div>
            {mayManage && <EndDialog held={held} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const empty = { name: '', email: '', companyId: '', position: '', from: '', to: '' };

function InviteDialog({ companies, onInvited }: Pick<AssociationView, 'companies'> & Pick<Props, 'onInvited'>) {
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const noCompany: Fault | null =
    form.companyId === '' ? { field: 'companies', message: 'association.contact.which-company' } : null;
  const fault = faultOfPerson(form.name, form.email) ?? noCompany ?? faultOfTerm(form);
  const change = (news: Partial<typeof empty>) => setForm((old) => ({ ...old, ...news }));

  async function submit(): Promise<boolean> {
    setTried(fault !== null);
    if (fault) return false;
    const { companyId, from, to } = form;
    const [name, email] = [form.name.trim(), form.email.trim()];
    const capacity = {
      kind: 'contact' as const,
      companyId,
      position: form.position.trim(),
      from: from || null,
      to: to || null,
    };
    return doing(async () =>
      onInvited({ name, email, link: await call(api.invite, { body: { name, email, capacity } }) }),
    );
  }
  function start(): void {
    setForm(empty);
    setTried(false);
  }
  return (
    <FormDialog
      open={t('association.contacts.invite')}
      title={t('association.contacts.invite')}
      submit={t('people.invite.do')}
      onOpen={start}
      onSubmit={submit}
    >
      <WhoFields {...form} fault={tried ? fault : null} onChange={change} />
      <Field>
        <Label>{t('association.company')}</Label>
        <Select value={form.companyId} onChange={(event) => change({ companyId: event.target.value })}>
          <Select.Option value="" disabled>
            {t('association.contact.choose')}
          </Select.Option>
          {companies.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
        {tried && fault?.field === 'companies' && <ValidationMessage>{t(fault.message)}</ValidationMessage>}
      </Field>
      <TermFields {...form} fault={tried ? fault : null} onChange={change} />
    </FormDialog>
  );
}
