import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../api/call.js';

export const usePulses = () =>
  useInfiniteQuery({
    queryKey: ['pulses'],
    queryFn: ({ pageParam, signal }) => call(api.pulses, { query: { cursor: pageParam } }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Asks, and fetches anew. */
export function useAsking(): (work: () => Promise<unknown>) => Promise<boolean> {
  const client = useQueryClient();
  return async (work) => {
    await work();
    await client.invalidateQueries({ queryKey: ['pulses'] });
    return true;
  };
}
