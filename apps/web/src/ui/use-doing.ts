import { useState } from 'react';

/** Something that is done by a button, after which `changed` fetches anew, where what is done does not: whether it is under way, and what went wrong. */
export function useDoing(changed?: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function act(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      await changed?.();
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { act, busy, problem };
}
