import { Link } from 'wouter';
import { Button, Heading, List } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { reasonFor } from '../../layout/ActingMenu.js';
import { LanguageChoice } from '../../layout/LanguageChoice.js';
import { useOffline } from '../../live/index.js';
import {
  hasWork,
  inspects,
  mayChooseColours,
  mayShare,
  mayRaise,
  seesFigures,
  seesPromises,
} from '../../session/roles.js';
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
      {mayRaise(acting) && (
        <section className="card stack">
          <Heading level={2} data-size="2xs">
            {t('session.more.places')}
          </Heading>
          <Link href="/forening" className="ds-link">
            {t('association.title')}
          </Link>
          <Link href="/naeringsplan" className="ds-link">
            {t('plan.title')}
          </Link>
        </section>
      )}
      {seesPromises(acting) && (
        <section className="card stack">
          <Heading level={2} data-size="2xs">
            {t('session.more.places')}
          </Heading>
          {hasWork(acting) && (
            <Link href="/min-dag" className="ds-link">
              {t('session.nav.my-day')}
            </Link>
          )}
          {seesFigures(acting) && (
            <Link href="/innsikt" className="ds-link">
              {t('session.nav.insight')}
            </Link>
          )}
          <Link href="/naeringsplan" className="ds-link">
            {t('plan.title')}
          </Link>
          <Link href="/hvem-kan-hva" className="ds-link">
            {t('directory.title')}
          </Link>
          {hasWork(acting) && (
            <Link href="/maler" className="ds-link">
              {t('templates.title')}
            </Link>
          )}
          {acting.role === 'administrator' && (
            <Link href="/admin/folk" className="ds-link">
              {t('people.title')}
            </Link>
          )}
          <Link href="/admin/frister" className="ds-link">
            {t('promises.title')}
          </Link>
          <Link href="/admin/kalender" className="ds-link">
            {t('calendar.title')}
          </Link>
          <Link href="/admin/vinterpause" className="ds-link">
            {t('winter-pause.title')}
          </Link>
          {mayShare(acting) && (
            <Link href="/admin/deling" className="ds-link">
              {t('sharing.title')}
            </Link>
          )}
          {mayChooseColours(acting) && (
            <Link href="/admin/farger" className="ds-link">
              {t('colours.title')}
            </Link>
          )}
          {inspects(acting) && (
            <Link href="/sporingslogg" className="ds-link">
              {t('audit.title')}
            </Link>
          )}
        </section>
      )}
      <section className="card stack">
        <Heading level={2} data-size="2xs">
          {t('session.more.about')}
        </Heading>
        <p>{t('session.more.about.text')}</p>
        <Link href="/tilgjengelighet" className="ds-link">
          {t('accessibility.title')}
        </Link>
      </section>
    </Page>
  );
}
