import { useQueryClient } from '@tanstack/react-query';
import { useDoing } from '../../ui/index.js';

/** For what moves a need in my own list, which is fetched anew however it went. `send` says true when done. */
export function useSnoozing() {
  const client = useQueryClient();
  const { act, busy, problem } = useDoing();
  const send = (work: () => Promise<unknown>): Promise<boolean> =>
    act(() => work().finally(() => void client.invalidateQueries({ queryKey: ['my-day'] })));
  return { send, sending: busy, problem };
}
