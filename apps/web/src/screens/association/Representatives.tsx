import { useState } from 'react';
import { Heading, Tag } from '@digdir/designsystemet-react';
import type { AssociationView, HeldMembership } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { faultOfPerson, faultOfTerm } from '../people/capacity.js';
import { EndDialog } from '../people/EndDialog.js';
import type { Invited } from '../people/InvitedNotice.js';
import { periodWords } from '../people/person-words.js';
import { useDoing } from '../people/use-people.js';
import { WhoFields } from '../people/WhoFields.js';
import { blank, capacityOf, faultOfScope, scopeWords, type Written, writtenOf } from './mandate.js';
import { MandateFields } from './MandateFields.js';

type Props = { view: AssociationView; onInvited: (it: Invited) => void };

/** Who speaks for the association: in which position, for whom, from when to when. */
export function Representatives({ view, onInvited }: Props) {
  const { representatives, companies, mayManage } = view;
  return (
    <section className="card stack" aria-labelledby="mandates-title">
      <div className="people-head">
        <Heading level={2} data-size="2xs" id="mandates-title">
          {t('association.mandates')}
        </Heading>
        {mayManage && <InviteDialog companies={companies} onInvited={onInvited} />}
      </div>
      <p>{t('association.mandates.text')}</p>
      <ul className="person-list">
        {representatives.map((held) => (
          <Row key={`${held.id} ${held.version}`} held={held} view={view} />
        ))}
      </ul>
    </section>
  );
}

function Row({ held, view: { companies, mayManage } }: { held: HeldMembership; view: AssociationView }) {
  const facts = [periodWords(held) ?? t('association.no-end'), held.person.email].filter(Boolean).join(' · ');
  return (
    <li className="person-row">
      <div className="person-row-words">
        <p className="person-row-name">
          {held.person.name} {held.standing === 'coming' && <Tag data-color="warning">{t('people.coming')}</Tag>}
          {held.manages && <Tag data-color="info">{t('association.manages.tag')}</Tag>}
        </p>
        <p>{t('association.speaks', { position: held.position, scope: scopeWords(held.mandate, companies) })}</p>
        <p className="person-row-facts">{facts}</p>
      </div>
      {mayManage && (
        <div className="row">
          <ChangeDialog held={held} companies={companies} />
          <EndDialog held={held} />
        </div>
      )}
    </li>
  );
}

type ChangeProps = Pick<AssociationView, 'companies'> & { held: HeldMembership };

function ChangeDialog({ held, companies }: ChangeProps) {
  const [form, setForm] = useState(writtenOf(held));
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const fault = faultOfTerm(form) ?? faultOfScope(form);

  async function submit(): Promise<boolean> {
    setTried(fault !== null);
    if (fault) return false;
    const body = { expectedVersion: held.version, capacity: capacityOf(form) };
    return doing(() => call(api.changeMembership, { params: { id: held.id }, body }));
  }
  return (
    <FormDialog
      open={t('people.change')}
      label={t('people.change.label', { name: held.person.name })}
      title={t('people.change.title', { name: held.person.name })}
      submit={t('common.save')}
      variant="tertiary"
      onOpen={() => setForm(writtenOf(held))}
      onSubmit={submit}
    >
      <MandateFields
        written={form}
        companies={companies}
        fault={tried ? fault : null}
        onChange={(news) => setForm((old) => ({ ...old, ...news }))}
      />
      <p>{t('people.change.effect')}</p>
    </FormDialog>
  );
}

const empty = { name: '', email: '', ...blank };

function InviteDialog({ companies, onInvited }: Pick<AssociationView, 'companies'> & Pick<Props, 'onInvited'>) {
  const [form, setForm] = useState<{ name: string; email: string } & Written>(empty);
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const fault = faultOfPerson(form.name, form.email) ?? faultOfTerm(form) ?? faultOfScope(form);
  const change = (news: Partial<typeof form>) => setForm((old) => ({ ...old, ...news }));

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
      title={t('association.invite.title')}
      submit={t('people.invite.do')}
      variant="primary"
      onOpen={start}
      onSubmit={submit}
    >
      <WhoFields {...form} fault={tried ? fault : null} onChange={change} />
      <MandateFields written={form} companies={companies} fault={tried ? fault : null} onChange={change} />
    </FormDialog>
  );
}
