import { useQuery } from '@tanstack/react-query';
import type { SuggestedSector } from '@vertskap/contract';
import { api, call } from '../../api/call.js';

/** The sectors that most likely should have each of these needs, by the id of the need; empty until it is known, and where nothing is. */
export function useSuggestions(needIds: string[]): Map<string, SuggestedSector[]> {
  const needs = needIds.toSorted().join(',');
  const { data } = useQuery({
    queryKey: ['suggestions', needs],
    queryFn: ({ signal }) => call(api.suggestions, { query: { needs } }, signal),
    enabled: needs !== '',
    staleTime: 60_000,
  });
  return new Map(data?.needs.map(({ needId, sectors }) => [needId, sectors]));
}
