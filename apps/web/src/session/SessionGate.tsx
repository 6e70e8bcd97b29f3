import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Redirect, useLocation } from 'wouter';
import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { SessionView } from '@vertskap/contract';
import { connectSession, NetworkError } from '../api/call.js';
import { t } from '../i18n/index.js';
import { wear } from '../appearance/colours.js';
import { speakAs } from '../i18n/person.js';
import { connection } from '../live/connection.js';
import { reconnect, whenSignedOut } from '../live/index.js';
import { fetchAgain } from '../offline/reading.js';
import { lookForNewBuild } from '../offline/worker.js';
import { Failure, fetched, Loading } from '../ui/index.js';
import { AccessibilityScreen, InvitationScreen, PulseAnswerScreen } from '../screens/index.js';
import { fetchSession, SessionContext, sessionKey } from './session.js';

const SignInScreen = fetched(() => import('../screens/sign-in/SignInScreen.js'), <Loading />);

/** Whoever is not signed in signs in where they stand, and then sees the page they asked for. */
export function SessionGate({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const {
    data: session,
    error,
    refetch,
  } = useQuery({
    queryKey: sessionKey,
    queryFn: fetchSession,
    staleTime: Infinity,
    refetchOnWindowFocus: 'always',
  });
  const [path] = useLocation();
  const expired = useExpired(session);

  useEffect(() => {
    const refresh = () => client.fetchQuery({ queryKey: sessionKey, queryFn: fetchSession, staleTime: 0 });
    connectSession({ refresh, signedOut: () => void refresh() });
    whenSignedOut(() => void refresh());
    return connection.whenBack(() => {
      void refresh().then(
        () => fetchAgain(client),
        () => undefined,
      );
      lookForNewBuild();
    });
  }, [client]);

  const actingId = session?.acting?.id;
  const connected = useRef({ as: actingId, refused: false });
  useEffect(() => {
    const { as, refused } = connected.current;
    if (actingId && as && (refused || as !== actingId)) reconnect();
    // whoever is signed out is refused, and nothing tries again until the same person, or another, has signed in
    connected.current = { as: actingId ?? as, refused: actingId === undefined };
  }, [actingId]);

  const version = session?.acting?.version;
  const fetchedUnder = useRef({ actingId, version });
  useEffect(() => {
    const before = fetchedUnder.current;
    fetchedUnder.current = { actingId, version };
    const changed = before.actingId === actingId && before.version !== version;
    // what was fetched before may show too much now
    if (changed) void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  }, [client, actingId, version]);

  const colours = session && (session.colours?.address ?? null);
  useEffect(() => {
    if (colours !== undefined) wear(colours);
  }, [colours]);

  const language = session?.person?.language;
  useEffect(() => {
    if (language) void speakAs(language);
  }, [language]);

  if (!session)
    return <main className="gate">{error ? <Unknown error={error} onRetry={refetch} /> : <Loading />}</main>;
  // where secret links lead: for whoever holds one, signed in or not
  const Linked = path === '/invitasjon' ? InvitationScreen : path === '/puls/svar' ? PulseAnswerScreen : undefined;
  if (Linked)
    return (
      <SessionContext value={session}>
        <Linked />
      </SessionContext>
    );
  if (path === '/tilgjengelighet' && !session.acting)
    return (
      <SessionContext value={session}>
        <main className="gate">
          <AccessibilityScreen />
        </main>
      </SessionContext>
    );
  const choosing = path === '/logg-inn';
  if (session.acting && choosing && !session.demonstration) return <Redirect to="/" replace />;
  return (
    <SessionContext value={session}>
      {session.acting && !choosing ? children : <SignInScreen expired={expired} />}
    </SessionContext>
  );
}

/** Nobody can say who this is: without a network, and with nothing kept of whoever was here last. */
function Unknown({ error, onRetry }: { error: unknown; onRetry: () => Promise<unknown> }) {
  if (!(error instanceof NetworkError)) return <Failure error={error} onRetry={() => void onRetry()} />;
  return (
    <Alert data-color="warning" role="alert" className="failure">
      <Heading level={1} data-size="2xs">
        {t('offline.sign-in.title')}
      </Heading>
      <Paragraph>{t('offline.sign-in.text')}</Paragraph>
      <div className="row">
        <Button variant="secondary" onClick={() => void onRetry()}>
          {t('common.retry')}
        </Button>
      </div>
    </Alert>
  );
}

/** Was there a session, and is it gone without anybody having signed out here? */
function useExpired(session: SessionView | undefined): boolean {
  const [was, setWas] = useState(false);
  const signedIn = session?.person != null;
  if (signedIn && !was) setWas(true);
  return was && !signedIn;
}
