import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../api/call.js';
import { useTouched } from '../../../live/index.js';
import { listStreamsOf } from '../../../session/roles.js';
import { useActing } from '../../../session/session.js';

/** What neighbours would refer to us or want our part in. When one moves, it and what we gave are fetched anew. */
export function useReferralsToUs() {
  const client = useQueryClient();
  useTouched(
    listStreamsOf(useActing()),
    () => void client.invalidateQueries({ queryKey: ['referrals'] }),
    ({ kind }) => kind === 'referrals.changed',
  );
  return useQuery({
    queryKey: ['referrals', 'to us'],
    queryFn: ({ signal }) => call(api.referrals, undefined, signal),
  });
}
