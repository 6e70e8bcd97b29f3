import { useQueryClient } from '@tanstack/react-query';
import type { Hint, SessionView } from '@vertskap/contract';
import { api, call } from '../api/call.js';
import { sessionKey, useSession } from '../session/session.js';

/** The hints that this person has not closed, on whatever device. */
export function useHints() {
  const client = useQueryClient();
  const { hints } = useSession();
  const put = (open: Hint[]) =>
    client.setQueryData<SessionView>(sessionKey, (session) => session && { ...session, hints: open });
  return {
    open: hints,
    close: async (hint: Hint): Promise<void> => {
      put(hints.filter((other) => other !== hint));
      await call(api.closeHint, { params: { hint } }).catch(() => undefined); // closed here in any case
    },
    showAll: async (): Promise<void> => {
      put((await call(api.showHints)).hints);
    },
  };
}
