import { useRef, useState, useSyncExternalStore } from 'react';
import type { Api, Reply } from '@vertskap/contract';
import { ProblemError } from '../api/call.js';
import { useActing } from '../session/session.js';
import type { DeedName, DeedSent, OutboxEntry } from '@vertskap/client';
import { outbox } from './outbox.js';

export type { DeedName, DeedSent, OutboxEntry } from '@vertskap/client';
export { sendAgain } from './send-again.js';

export type DeedInHand<D extends DeedName> = {
  /** Resolves with the receipt when acknowledged, and with undefined when refused; `problem` then says why. */
  send: (sent: DeedSent<D>) => Promise<Reply<Api[D]> | undefined>;
  state: 'idle' | 'sending' | 'failed';
  problem: ProblemError | null;
};

/** One deed from a form: `const { send, state, problem } = useDeed('postMessage')`. Keys, storage and retries are the outbox's. */
export function useDeed<D extends DeedName>(deed: D): DeedInHand<D> {
  const acting = useActing();
  const [state, setState] = useState<DeedInHand<D>['state']>('idle');
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const refused = useRef<string>(undefined);

  async function send(sent: DeedSent<D>): Promise<Reply<Api[D]> | undefined> {
    if (refused.current) outbox.discard(refused.current); // this one takes its place
    setState('sending');
    setProblem(null);
    const { key, done } = outbox.send(deed, sent, acting.id);
    try {
      const reply = await done;
      refused.current = undefined;
      setState('idle');
      return reply;
    } catch (error) {
      refused.current = key;
      setState('failed');
      setProblem(error instanceof ProblemError ? error : null);
      return undefined;
    }
  }
  return { send, state, problem };
}

/** What I wrote that the server has not acknowledged: under one need, or everywhere. */
export function useUnsent(needId?: string): OutboxEntry[] {
  const acting = useActing();
  const all = useSyncExternalStore(outbox.listen, outbox.all);
  return all.filter(
    (entry) => entry.membershipId === acting.id && (needId === undefined || entry.sent.params?.id === needId),
  );
}

export const discard = (key: string): void => outbox.discard(key);
