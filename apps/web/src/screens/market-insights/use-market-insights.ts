import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { AskMarketInsights } from '@vertskap/contract';
import { api, call } from '../../api/call.js';

export type Filters = Pick<AskMarketInsights, 'q' | 'theme' | 'industry' | 'goal'>;

export const useMarketInsights = (filters: Filters) =>
  useInfiniteQuery({
    queryKey: ['market-insights', filters],
    queryFn: ({ pageParam, signal }) => call(api.marketInsights, { query: { ...filters, cursor: pageParam } }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before,
  });

/** Tells, changes or withdraws, and fetches anew. */
export function useTelling(): (work: () => Promise<unknown>) => Promise<boolean> {
  const client = useQueryClient();
  return async (work) => {
    await work();
    await client.invalidateQueries({ queryKey: ['market-insights'] });
    return true;
  };
}
