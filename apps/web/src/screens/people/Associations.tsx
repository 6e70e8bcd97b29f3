import { useState } from 'react';
import { Heading } from '@digdir/designsystemet-react';
import type { AdministrationView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { faultOfPerson, faultOfTerm } from './capacity.js';
import type { Invited } from './InvitedNotice.js';
import { TermFields } from './TermFields.js';
import { useDoing } from './use-people.js';
import { WhoFields } from './WhoFields.js';

type Props = Pick<AdministrationView, 'associations'> & { onInvited: (it: Invited) => void };
const empty = { name: '', email: '', position: '', from: '', to: '' };

/** The associations that the municipality talks with; where nobody manages who speaks, the first is let in here. */
export function Associations({ associations, onInvited }: Props) {
  if (associations.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="associations-title">
      <Heading level={2} data-size="2xs" id="associations-title">
        {t('people.associations')}
      </Heading>
      <p>{t('people.associations.text')}</p>
      <ul className="person-list">
        {associations.map((association) => (
          <li key={association.id} className="person-row">
            <div className="person-row-words">
              <p className="person-row-name">{association.name}</p>
              <p className="person-row-facts">
                {t(association.isManaged ? 'people.associations.managed' : 'people.associations.unmanaged')}
              </p>
            </div>
            {!association.isManaged && <FirstDialog association={association} onInvited={onInvited} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

type FirstProps = { association: AdministrationView['associations'][number]; onInvited: (it: Invited) => void };

function FirstDialog({ association, onInvited }: FirstProps) {
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const fault = faultOfPerson(form.name, form.email) ?? faultOfTerm(form);
  const change = (news: Partial<typeof empty>) => setForm((old) => ({ ...old, ...news }));

  async function submit(): Promise<boolean> {
    setTried(fault !== null);
    if (fault) return false;
    const [name, email, position] = [form.name.trim(), form.email.trim(), form.position.trim()];
    const capacity = {
      kind: 'first_representative' as const,
      associationId: association.id,
      position,
      from: form.from || null,
      to: form.to || null,
    };
    return doing(async () =>
      onInvited({ name, email, link: await call(api.invite, { body: { name, email, capacity } }) }),
    );
  }
  return (
    <FormDialog
      open={t('people.associations.first')}
      label={t('people.associations.first.label', { name: association.name })}
      title={t('people.associations.first.title', { name: association.name })}
      submit={t('people.invite.do')}
      onOpen={() => setForm(empty)}
      onSubmit={submit}
    >
      <p>{t('people.associations.first.text')}</p>
      <WhoFields {...form} fault={tried ? fault : null} onChange={change} />
      <TermFields {...form} fault={tried ? fault : null} onChange={change} />
    </FormDialog>
  );
}
