import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { NeedSummary, TriageAction, TriageResult } from '@vertskap/contract';
import { api, call, ProblemError } from '../../api/call.js';
import { t } from '../../i18n/index.js';

export type Sorted = { what: string; result: TriageResult };
export type InHand = {
  /** The last that was done, with the words for it. */
  sorted: Sorted | null;
  sending: boolean;
  problem: ProblemError | null;
  run: (needIds: string[], action: TriageAction, what: string) => Promise<boolean>;
  undo: () => Promise<void>;
};

/** What a dialog works on. */
export type TriageProps = { needs: NeedSummary[]; triage: InHand };

/** Does the same to several needs, and the opposite again. Each attempt has its key, so that a retry by hand does nothing twice. */
export function useTriage(onDone: () => void): InHand {
  const client = useQueryClient();
  const [sorted, setSorted] = useState<Sorted | null>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);

  async function attempt(send: (clientKey: string) => Promise<Sorted>): Promise<boolean> {
    setSending(true);
    setProblem(null);
    try {
      setSorted(await send(crypto.randomUUID()));
      return true;
    } catch (error) {
      setProblem(error instanceof ProblemError ? error : null);
      return false;
    } finally {
      setSending(false);
      void client.invalidateQueries({ queryKey: ['desk'] });
    }
  }
  return {
    sorted,
    sending,
    problem,
    run: async (needIds, action, what) => {
      const done = await attempt(async (clientKey) => ({
        what,
        result: await call(api.triage, { body: { clientKey, needIds, action } }),
      }));
      if (done) onDone();
      return done;
    },
    undo: async () => {
      if (!sorted) return;
      const { what, result } = sorted;
      await attempt(async (clientKey) => ({
        what,
        result: await call(api.undoTriage, {
          params: { id: result.id },
          body: { clientKey, needed: t('desk.undone.needed') },
        }),
      }));
    },
  };
}
