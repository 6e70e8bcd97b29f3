import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { DemoPerson, SessionView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure, Loading } from '../../ui/index.js';
import { PasswordForm } from './PasswordForm.js';
import { People } from './People.js';

type Props = { onSignedIn: (session: SessionView) => void };

/** The people of the demonstration, by side; one click becomes one of them. */
export function DemoPeople({ onSignedIn }: Props) {
  const people = useQuery({
    queryKey: ['session', 'demo-people'],
    queryFn: ({ signal }) => call(api.demoPeople, undefined, signal),
  });
  const [failure, setFailure] = useState<unknown>();
  const business = people.data?.filter(isBusiness) ?? [];
  const [host, ...neighbours] = Map.groupBy(
    people.data?.filter((person) => !isBusiness(person)) ?? [],
    ({ organisation }) => organisation,
  );

  const become = (person: DemoPerson): Promise<void> =>
    call(api.demoSignIn, { body: { membershipId: person.membershipId } }).then(onSignedIn, setFailure);

  return (
    <>
      <div className="sign-in-intro">
        <Heading level={1} data-size="md">
          {t('session.demo.title')}
        </Heading>
        <Paragraph>{t('session.demo.text')}</Paragraph>
      </div>
      {(failure ?? people.error) != null && <Failure error={failure ?? people.error} />}
      {people.isPending && <Loading />}
      <div className="sign-in-sides">
        {business.length > 0 && (
          <People title={t('session.demo.business')} people={business} onChoose={become} side="association" />
        )}
        {host && <Municipality name={host[0]} staff={host[1]} onChoose={become} />}
        <div className="sign-in-neighbours">
          {neighbours.map(([name, staff]) => (
            <Municipality key={name} name={name} staff={staff} onChoose={become} />
          ))}
        </div>
      </div>
      <Details className="sign-in-password">
        <Details.Summary>{t('session.demo.password')}</Details.Summary>
        <Details.Content>
          <PasswordForm onSignedIn={onSignedIn} />
        </Details.Content>
      </Details>
    </>
  );
}

type MunicipalityProps = { name: string; staff: DemoPerson[]; onChoose: (person: DemoPerson) => Promise<void> };

const Municipality = ({ name, staff, onChoose }: MunicipalityProps) => (
  <People title={t('session.demo.municipality', { name })} people={staff} onChoose={onChoose} side="municipality" />
);

const isBusiness = ({ role }: DemoPerson): boolean =>
  role === 'association_representative' || role === 'company_contact';
