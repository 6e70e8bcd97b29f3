import { Link } from 'wouter';
import { Button, Heading, List } from '@digdir/designsystemet-react';
import { ShowHints } from '../../hints/ShowHints.js';
import { t } from '../../i18n/index.js';
import { reasonFor } from '../../layout/ActingMenu.js';
import { LanguageChoice } from '../../layout/LanguageChoice.js';
import { useOffline } from '../../live/index.js';
import { pagesFor } from '../../session/pages.js';
import { useActing, useSession } from '../../session/session.js';
import { useSignOut } from '../../session/use-sign-out.js';
import { Page } from '../../ui/index.js';
import './more.css';

/** What does not fit in the bar of a phone: who I am, the language, the way out. */
export default function MoreScreen() {
  const { person, memberships, demonstration } = useSession();
  const acting = useActing();
  const signOut = useSignOut();
  const offline = useOffline();
  const places = pagesFor(acting).filter(({ more }) => more);

  return (
    <Page title={t('session.nav.more')} width="narrow">
      <section className="card stack">
        <Heading level={2} data-size="2xs">
          {t('session.more.you')}
        </Heading>
        <p>
          <strong>{person?.name}</strong>
          <br />
          {person?.email}
        </p>
        <p>{reasonFor(acting)}</p>
        {memberships.length > 1 && (
          <>
            <p>{t('session.more.also')}</p>
            <List.Unordered>
              {memberships
                .filter(({ id }) => id !== acting.id)
                .map((membership) => (
                  <List.Item key={membership.id}>{reasonFor(membership)}</List.Item>
                ))}
            </List.Unordered>
          </>
        )}
        <div className="row">
          {demonstration && (
            <Button asChild variant="secondary">
              <Link href="/logg-inn">{t('session.another-person')}</Link>
            </Button>
          )}
          <Button variant="secondary" disabled={offline} onClick={() => void signOut()}>
            {t('session.sign-out')}
          </Button>
        </div>
        {offline && <p>{t('offline.sign-out')}</p>}
      </section>
      <section className="card stack">
        <Heading level={2} data-size="2xs">
          {t('session.language')}
        </Heading>
        <div className="more-language">
          <LanguageChoice />
        </div>
        <Link href="/innstillinger" className="ds-link">
          {t('settings.link')}
        </Link>
      </section>
      {places.length > 0 && (
        <section className="card stack">
          <Heading level={2} data-size="2xs">
            {t('session.more.places')}
          </Heading>
          {places.map(({ to, label }) => (
            <Link key={to} href={to} className="ds-link">
              {t(label)}
            </Link>
          ))}
        </section>
      )}
      <section className="card stack">
        <Heading level={2} data-size="2xs">
          {t('session.more.about')}
        </Heading>
        <p>{t('session.more.about.text')}</p>
        <ShowHints />
        <Link href="/tilgjengelighet" className="ds-link">
          {t('accessibility.title')}
        </Link>
      </section>
    </Page>
  );
}
