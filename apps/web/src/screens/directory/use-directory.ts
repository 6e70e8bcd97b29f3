import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskDirectory, Knower, Lendings } from '@vertskap/contract';
import { api, call } from '../../api/call.js';

export type Filters = Pick<AskDirectory, 'q' | 'topic' | 'municipality'>;

export const useDirectory = (filters: Filters) =>
  useInfiniteQuery({
    queryKey: ['directory', filters],
    queryFn: ({ pageParam, signal }) => call(api.directory, { query: { ...filters, cursor: pageParam } }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

export const useLendings = (enabled: boolean) =>
  useQuery<Lendings>({
    queryKey: ['lendings'],
    queryFn: ({ signal }) => call(api.lendings, undefined, signal),
    enabled,
  });

/** Who knows what a need is about. */
export const useWhoKnows = (needId: string) =>
  useQuery<Knower[]>({
    queryKey: ['who-knows', needId],
    queryFn: ({ signal }) => call(api.whoKnows, { params: { id: needId } }, signal),
    staleTime: 60_000,
  });

/** Does something to what people know or what is lent, and fetches it anew. */
export function useDoing(): (work: () => Promise<unknown>) => Promise<boolean> {
  const client = useQueryClient();
  return async (work) => {
    await work();
    await Promise.all([
      client.invalidateQueries({ queryKey: ['directory'] }),
      client.invalidateQueries({ queryKey: ['lendings'] }),
      client.invalidateQueries({ queryKey: ['who-knows'] }),
    ]);
    return true;
  };
}
