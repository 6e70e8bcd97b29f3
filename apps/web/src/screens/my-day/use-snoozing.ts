import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../api/call.js';

/** For what moves a need in my own list, which is fetched anew however it went. `send` says true when done. */
export function useSnoozing() {
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);

  async function send(work: () => Promise<unknown>): Promise<boolean> {
    setSending(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(error instanceof ProblemError ? error : null);
      return false;
    } finally {
      setSending(false);
      void client.invalidateQueries({ queryKey: ['my-day'] });
    }
  }
  return { send, sending, problem };
}
