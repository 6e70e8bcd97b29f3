import { useQuery } from '@tanstack/react-query';
import type { NeedView, StatusReport } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { WhyThisDate } from '../WhyThisDate.js';

/** The arithmetic of the date by which the mayor is owed an answer. */
export function StatusWhy({ view, clock }: { view: NeedView; clock: StatusReport['clock'] }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['clock', view.need.id, clock.id, clock.dueAt],
    queryFn: ({ signal }) => call(api.explainClock, { params: { id: view.need.id, clockId: clock.id } }, signal),
  });
  return (
    <WhyThisDate
      explanation={data}
      secondsPerWorkday={view.secondsPerWorkday}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}
