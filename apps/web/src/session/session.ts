import { createContext, useContext } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import type { Language, MembershipView, SessionView } from '@vertskap/contract';
import { api, call, setToken } from '../api/call.js';

export const sessionKey = ['session'] as const;
export const SessionContext = createContext<SessionView | null>(null);

export async function fetchSession(): Promise<SessionView> {
  return accept(await call(api.session));
}

/** Who is signed in, if anybody. */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of the session');
  return session;
}

/** The capacity in which the person acts. Only inside pages that ask for sign-in. */
export function useActing(): MembershipView {
  const { acting } = useSession();
  if (!acting) throw new Error('useActing where nobody is signed in');
  return acting;
}

/** Everything fetched so far was fetched as somebody else: forget it. */
export function become(client: QueryClient, session: SessionView): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  client.setQueryData(sessionKey, accept(session));
}

export const actAs = (membershipId: string): Promise<SessionView> => call(api.actAs, { body: { membershipId } });
export const keepLanguage = (language: Language): Promise<SessionView> => call(api.setLanguage, { body: { language } });

function accept(session: SessionView): SessionView {
  setToken(session.csrfToken);
  return session;
}
