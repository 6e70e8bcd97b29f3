import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { ArrowRightIcon } from '@navikt/aksel-icons';
import type { DemoPerson, SessionView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { Failure, Loading } from '../../ui/index.js';
import { PasswordForm } from './PasswordForm.js';

type Props = { onSignedIn: (session: SessionView) => void };

/** The people of the demonstration, by side; one click becomes one of them. */
export function DemoPeople({ onSignedIn }: Props) {
  const people = useQuery({
    queryKey: ['session', 'demo-people'],
    queryFn: ({ signal }) => call(api.demoPeople, undefined, signal),
  });
  const [failure, setFailure] = useState<unknown>();

  const become = (person: DemoPerson) =>
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
      {people.data && (
        <div className="sign-in-sides">
          <div className="sign-in-left">
            <Side
              title={t('session.demo.business')}
              people={people.data.filter((person) => isBusiness(person))}
              onChoose={become}
              side="association"
            />
            <Details className="sign-in-password">
              <Details.Summary>{t('session.demo.password')}</Details.Summary>
              <Details.Content>
                <PasswordForm onSignedIn={onSignedIn} />
              </Details.Content>
            </Details>
          </div>
          <Side
            title={t('session.demo.municipality')}
            people={people.data.filter((person) => !isBusiness(person))}
            onChoose={become}
            side="municipality"
          />
        </div>
      )}
    </>
  );
}

const isBusiness = ({ role }: DemoPerson): boolean =>
  role === 'association_representative' || role === 'company_contact';

type SideProps = {
  title: string;
  people: DemoPerson[];
  onChoose: (person: DemoPerson) => unknown;
  side: 'association' | 'municipality';
};

function Side({ title, people, onChoose, side }: SideProps) {
  const [busy, setBusy] = useState<string>();
  return (
    <section data-color={side === 'association' ? 'brand1' : 'accent'} className="sign-in-side">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      <ul>
        {people.map((person) => (
          <li key={person.membershipId}>
            <button
              type="button"
              className="person"
              aria-busy={busy === person.membershipId || undefined}
              onClick={() => {
                setBusy(person.membershipId);
                onChoose(person);
              }}
            >
              <span className="person-initials" aria-hidden>
                {initialsOf(person.name)}
              </span>
              <span className="person-words">
                <span className="person-name">{person.name}</span>
                <span className="person-position">{person.position}</span>
                <span className="person-unit">
                  {person.sector ? `${person.sector}, ${person.organisation}` : person.organisation}
                </span>
              </span>
              <ArrowRightIcon aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Kari Nordmann Moe" → "KM" */
function initialsOf(name: string): string {
  const parts = name.split(/\s+/);
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`;
}
