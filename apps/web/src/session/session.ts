import { createContext, useContext } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import type { Language, MembershipView, SessionView } from '@vertskap/contract';
import { client } from '../api/client.js';
import { api, call, setToken } from '../api/call.js';
import { connection } from '../live/connection.js';
import { belongsTo, keptSession } from '../offline/kept.js';
import { inPatience } from '../offline/patience.js';
import { rememberRole } from './last-role.js';

export const sessionKey = ['session'] as const;
export const SessionContext = createContext<SessionView | null>(null);

/** Grows whenever somebody signs in, out, or acts as another: what was asked before that says who they were. */
let turn = 0;

/** Who is signed in. A page that is opened without a network takes it from this device, and asks again when it can. */
export async function fetchSession(): Promise<SessionView> {
  const asked = turn;
  const answer = call(api.session).then((session) => (asked === turn ? accept(session) : (known() ?? session)));
  if (known()) return answer;
  const answered = await inPatience(answer);
  if (answered) return answered;
  const kept = await keptSession();
  if (!kept) return answer;
  connection.lost();
  void answer.then((late) => client.setQueryData(sessionKey, late)).catch(() => undefined);
  return kept;
}

const known = (): SessionView | undefined => client.getQueryData<SessionView>(sessionKey);

/** The capacity in which whatever is sent now is done. */
export const actingId = (): string | undefined => known()?.acting?.id;

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
  turn += 1;
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  client.setQueryData(sessionKey, accept(session));
}

export const actAs = (membershipId: string): Promise<SessionView> => call(api.actAs, { body: { membershipId } });
export const keepLanguage = (language: Language): Promise<SessionView> => call(api.setLanguage, { body: { language } });

function accept(session: SessionView): SessionView {
  setToken(session.csrfToken);
  rememberRole(session.acting?.role);
  void belongsTo(session);
  return session;
}
