import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { NeedShared } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { anew, useTouched } from '../../../live/index.js';
import { listStreamsOf } from '../../../session/roles.js';
import { useActing } from '../../../session/session.js';

/** The referrals of a need, fetched anew when one of them moved, or the need did. */
export function useReferrals({ id, version }: Pick<NeedShared, 'id' | 'version'>) {
  const found = useQuery({
    queryKey: ['referrals', id, version],
    queryFn: ({ signal }) => call(api.referralsOfNeed, { params: { id } }, signal),
    placeholderData: (before) => before,
  });
  useTouched(
    listStreamsOf(useActing()),
    () => anew(['referrals', id]),
    ({ kind }) => kind === 'referrals.changed',
  );
  return found.data;
}

/** Does something about a referral, and fetches anew. */
export function useReferring(): (work: () => Promise<unknown>) => Promise<boolean> {
  const client = useQueryClient();
  return async (work) => {
    await work();
    await client.invalidateQueries({ queryKey: ['referrals'] });
    await client.invalidateQueries({ queryKey: ['need'] });
    return true;
  };
}
