import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../../api/call.js';
import { anew, useTouched } from '../../../live/index.js';
import { listStreamsOf } from '../../../session/roles.js';
import { useActing } from '../../../session/session.js';

/** What neighbours would refer to us or want our part in. When one moves, it and what we gave are fetched anew. */
export function useReferralsToUs() {
  useTouched(
    listStreamsOf(useActing()),
    () => anew(['referrals']),
    ({ kind }) => kind === 'referrals.changed',
  );
  return useQuery({
    queryKey: ['referrals', 'to us'],
    queryFn: ({ signal }) => call(api.referrals, undefined, signal),
  });
}
