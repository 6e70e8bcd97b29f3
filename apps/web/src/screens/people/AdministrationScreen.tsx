import { useState } from 'react';
import { Heading } from '@digdir/designsystemet-react';
import type { AdministrationView } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { Failure, Loading, Page } from '../../ui/index.js';
import { Associations } from './Associations.js';
import { Invitations } from './Invitations.js';
import { InviteDialog } from './InviteDialog.js';
import { type Invited, InvitedNotice } from './InvitedNotice.js';
import { PeopleHistory } from './PeopleHistory.js';
import { PersonRow } from './PersonRow.js';
import { Sectors } from './Sectors.js';
import { useAdministration } from './use-people.js';
import './people.css';

/** People and places of the municipality, for its administrator. */
export default function AdministrationScreen() {
  const { data, error, refetch } = useAdministration();
  return (
    <Page title={t('people.title')} lead={t('people.lead')} width="narrow">
      {data ? (
        <Everything view={data} />
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Everything({ view }: { view: AdministrationView }) {
  const [invited, setInvited] = useState<Invited | null>(null);
  return (
    <>
      <div role="status">{invited && <InvitedNotice {...invited} />}</div>
      <section className="card stack" aria-labelledby="people-title">
        <div className="people-head">
          <Heading level={2} data-size="2xs" id="people-title">
            {t('people.people', { n: new Set(view.people.map(({ person }) => person.id)).size })}
          </Heading>
          <InviteDialog sectors={view.sectors} onInvited={setInvited} />
        </div>
        <ul className="person-list">
          {view.people.map((held) => (
            <PersonRow key={`${held.id} ${held.version}`} held={held} sectors={view.sectors} />
          ))}
        </ul>
      </section>
      <Invitations invitations={view.invitations} />
      <Sectors sectors={view.sectors} />
      <Associations associations={view.associations} onInvited={setInvited} />
      <PeopleHistory history={view.history} />
    </>
  );
}
