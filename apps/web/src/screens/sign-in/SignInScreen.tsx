import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { SessionView } from '@vertskap/contract';
import { LanguageChoice } from '../../layout/LanguageChoice.js';
import { Wordmark } from '../../layout/Wordmark.js';
import { t } from '../../i18n/index.js';
import { become, useSession } from '../../session/session.js';
import { DemoPeople } from './DemoPeople.js';
import { PasswordForm } from './PasswordForm.js';
import './sign-in.css';

/** Sign in with a password or, in a demonstration, become one of its people. */
export default function SignInScreen({ expired }: { expired: boolean }) {
  const { demonstration } = useSession();
  const client = useQueryClient();
  const [path, navigate] = useLocation();
  const title = t('session.sign-in.title');
  useEffect(() => {
    document.title = `${title} – ${t('common.product')}`;
    document.documentElement.dataset.size = 'md';
  }, [title]);

  function signedIn(session: SessionView): void {
    become(client, session);
    if (path === '/logg-inn' || demonstration) navigate('/', { replace: true });
  }
  return (
    <div className="sign-in">
      <header className="sign-in-hero">
        <div className="sign-in-hero-inside">
          <div className="sign-in-top">
            <Wordmark />
            <LanguageChoice />
          </div>
          <p className="sign-in-promise">{t('session.promise')}</p>
          <p className="sign-in-promise-text">{t('session.promise.text')}</p>
        </div>
      </header>
      <main id="main" className="sign-in-main">
        {expired && (
          <div role="alert">
            <Alert data-color="warning">
              <Heading level={2} data-size="2xs">
                {t('common.expired.title')}
              </Heading>
              <Paragraph>{t('common.expired.text')}</Paragraph>
            </Alert>
          </div>
        )}
        {demonstration ? (
          <DemoPeople onSignedIn={signedIn} />
        ) : (
          <section className="card sign-in-card">
            <Heading level={1} data-size="sm">
              {title}
            </Heading>
            <PasswordForm onSignedIn={signedIn} />
          </section>
        )}
        <Link href="/tilgjengelighet" className="ds-link">
          {t('accessibility.title')}
        </Link>
      </main>
    </div>
  );
}
