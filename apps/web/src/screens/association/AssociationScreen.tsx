import { Link } from 'wouter';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { AssociationView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { Invitations } from '../people/Invitations.js';
import { type Invited, InvitedNotice } from '../people/InvitedNotice.js';
import { PeopleHistory } from '../people/PeopleHistory.js';
import { Contacts } from './Contacts.js';
import { Members } from './Members.js';
import { spaced } from './OrganisationPicker.js';
import { Representatives } from './Representatives.js';
import '../people/people.css';
import './association.css';

/** The association's own page: who speaks for it, who its members are, and whom it knows there. */
export default function AssociationScreen() {
  const { data, error, refetch } = useQuery<AssociationView>({
    queryKey: ['association'],
    queryFn: ({ signal }) => call(api.association, undefined, signal),
  });
  if (!data)
    return (
      <Page title={t('association.title')} width="narrow">
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}
      </Page>
    );
  const { name, orgNumber } = data.association;
  return (
    <Page title={name} lead={orgNumber && t('association.org-number', { number: spaced(orgNumber) })} width="narrow">
      <Everything view={data} />
    </Page>
  );
}

function Everything({ view }: { view: AssociationView }) {
  const [invited, setInvited] = useState<Invited | null>(null);
  return (
    <>
      <div role="status">{invited && <InvitedNotice {...invited} />}</div>
      <Representatives view={view} onInvited={setInvited} />
      <Members view={view} />
      <Contacts view={view} onInvited={setInvited} />
      <Link href="/puls" className="ds-link">
        {t('association.ask-members')}
      </Link>
      <Invitations invitations={view.invitations} />
      {!view.mayManage && <p>{t('association.read-only')}</p>}
      <PeopleHistory history={view.history} />
      {view.mayManage && (
        <Link href="/sporingslogg" className="ds-link">
          {t('audit.title')}
        </Link>
      )}
    </>
  );
}
