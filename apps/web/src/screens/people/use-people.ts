import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AdministrationView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';

const key = ['administration'] as const;

export const useAdministration = () =>
  useQuery<AdministrationView>({ queryKey: key, queryFn: ({ signal }) => call(api.administration, undefined, signal) });

/** Does something to people or places and fetches them anew; also the session, since it may have been oneself. */
export function useDoing(): (work: () => Promise<unknown>) => Promise<boolean> {
  const client = useQueryClient();
  return async (work) => {
    await work();
    await client.invalidateQueries();
    return true;
  };
}
