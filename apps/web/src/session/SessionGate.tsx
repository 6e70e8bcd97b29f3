import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Redirect, useLocation } from 'wouter';
import type { SessionView } from '@vertskap/contract';
import { connectSession } from '../api/call.js';
import { speakAs } from '../i18n/person.js';
import { reconnect, whenSignedOut } from '../live/index.js';
import { Failure, Loading } from '../ui/index.js';
import { InvitationScreen } from '../screens/index.js';
import { fetchSession, SessionContext, sessionKey } from './session.js';

const SignInScreen = lazy(() => import('../screens/sign-in/SignInScreen.js'));

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
  }, [client]);

  const actingId = session?.acting?.id;
  const connectedAs = useRef(actingId);
  useEffect(() => {
    if (actingId && connectedAs.current && connectedAs.current !== actingId) reconnect();
    connectedAs.current = actingId ?? connectedAs.current;
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

  const language = session?.person?.language;
  useEffect(() => {
    if (language) void speakAs(language);
  }, [language]);

  if (!session)
    return (
      <main className="gate">{error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}</main>
    );
  if (path === '/invitasjon')
    return (
      <SessionContext value={session}>
        <Suspense fallback={<Loading />}>
          <InvitationScreen />
        </Suspense>
      </SessionContext>
    );
  const choosing = path === '/logg-inn';
  if (session.acting && choosing && !session.demonstration) return <Redirect to="/" replace />;
  return (
    <SessionContext value={session}>
      {session.acting && !choosing ? (
        children
      ) : (
        <Suspense fallback={<Loading />}>
          <SignInScreen expired={expired} />
        </Suspense>
      )}
    </SessionContext>
  );
}

/** Was there a session, and is it gone without anybody having signed out here? */
function useExpired(session: SessionView | undefined): boolean {
  const [was, setWas] = useState(false);
  const signedIn = session?.person != null;
  if (signedIn && !was) setWas(true);
  return was && !signedIn;
}
