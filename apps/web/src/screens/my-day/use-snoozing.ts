import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** For what moves a need in my own list, which is fetched anew however it went. `send` says true when done. */
export function useSnoozing() {
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function send(work: () => Promise<unknown>): Promise<boolean> {
    setSending(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      setSending(false);
      void client.invalidateQueries({ queryKey: ['my-day'] });
    }
  }
  return { send, sending, problem };
}
