import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { Alert, Heading } from '@digdir/designsystemet-react';
import type { OpenInvitation, SessionView } from '@vertskap/contract';
import { api, call, ProblemError } from '../../api/call.js';
import { inWords } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { LanguageChoice } from '../../layout/LanguageChoice.js';
import { Wordmark } from '../../layout/Wordmark.js';
import { become } from '../../session/session.js';
import { Failure, Loading } from '../../ui/index.js';
import { AcceptForm } from './AcceptForm.js';
import '../sign-in/sign-in.css';

/** Where a link from somebody who invited leads: to what, from whom, and the way in. For whoever holds it, signed in or not. */
export default function InvitationScreen() {
  const token = location.hash.slice(1);
  const [later, setLater] = useState(false);
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => call(api.readInvitation, { body: { token } }),
    retry: false,
    staleTime: Infinity,
  });
  const title = t('invitation.title');
  useEffect(() => {
    document.title = `${title} – ${t('common.product')}`;
  }, [title]);

  function accepted(session: SessionView): void {
    const acts =
      session.acting !== null && session.person?.email.toLowerCase() === invitation.data?.email.toLowerCase();
    if (!acts) return setLater(true);
    become(client, session);
    navigate('/', { replace: true });
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
        </div>
      </header>
      <main id="main" className="sign-in-main">
        <section className="card sign-in-card stack">
          <Heading level={1} data-size="sm">
            {title}
          </Heading>
          {later ? (
            <Alert data-color="success" role="status">
              {t('invitation.later')}
            </Alert>
          ) : invitation.data ? (
            <>
              <What invitation={invitation.data} />
              <AcceptForm token={token} invitation={invitation.data} onAccepted={accepted} />
            </>
          ) : invitation.error ? (
            <Gone error={invitation.error} />
          ) : (
            <Loading rows={2} />
          )}
        </section>
      </main>
    </div>
  );
}

function What({
  invitation: { invitedBy, organisation, sector, position, expiresAt },
}: {
  invitation: OpenInvitation;
}) {
  return (
    <>
      <p>
        {t('invitation.text', {
          who: invitedBy.name,
          unit: invitedBy.unit,
          position,
          organisation: sector ? `${sector}, ${organisation}` : organisation,
        })}
      </p>
      <p>{t('invitation.until', { date: inWords(expiresAt) })}</p>
    </>
  );
}

/** A link that leads nowhere says what to do about it; everything else is said as always. */
function Gone({ error }: { error: unknown }) {
  const gone = error instanceof ProblemError && (error.code === 'not_found' || error.code === 'invalid_input');
  return gone ? <Alert data-color="warning">{t('invitation.gone')}</Alert> : <Failure error={error} />;
}
