import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { NeedView, StatusReport } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { useActing } from '../../../session/session.js';

/** What the mayor was answered, for politics and administration; nothing for everyone else. Fetched anew after every deed. */
export function useReports({ need, internal }: NeedView): StatusReport[] {
  const { role } = useActing();
  const { data } = useQuery({
    queryKey: ['status-reports', need.id, need.version],
    queryFn: ({ signal }) => call(api.statusReports, { params: { id: need.id } }, signal),
    enabled: need.statusRequests.length > 0 && (role === 'mayor' || internal !== null),
    placeholderData: keepPreviousData,
  });
  return data?.reports ?? [];
}
