import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../api/call.js';
import { anew, useTouched } from '../../live/index.js';
import { streamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';

export function useRegions() {
  const found = useQuery({ queryKey: ['regions'], queryFn: ({ signal }) => call(api.regions, undefined, signal) });
  useTouched(
    streamsOf(useActing()),
    () => anew(['regions']),
    ({ kind }) => kind === 'regions.changed',
  );
  return found;
}

/** Does something, and fetches anew. */
export function useSettling(): (work: () => Promise<unknown>) => Promise<boolean> {
  const client = useQueryClient();
  return async (work) => {
    await work();
    await client.invalidateQueries({ queryKey: ['regions'] });
    return true;
  };
}
