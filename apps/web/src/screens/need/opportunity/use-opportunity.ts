import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NeedView, OpportunityView } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { useDeed } from '../../../live/index.js';

type Deed = 'chooseSubjects' | 'checkItem' | 'confirmCall';
const CHANGED = ['opportunity', 'team-calls'];
type SentBy<D extends Deed> = Parameters<ReturnType<typeof useDeed<D>>['send']>[0];

/** What the house knows of an opportunity; nothing for whoever may not read internal notes. Fetched anew for every event inside. */
export function useOpportunity({ need, internal }: NeedView): OpportunityView | undefined {
  const { data } = useQuery({
    queryKey: ['opportunity', need.id, internal?.seq, need.version],
    queryFn: ({ signal }) => call(api.opportunity, { params: { id: need.id } }, signal),
    enabled: internal !== null && need.kind === 'opportunity',
    placeholderData: keepPreviousData,
  });
  return data;
}

/** A deed of those who work with opportunities; what it changed is fetched anew, for the event may be late. */
export function useWork<D extends Deed>(deed: D) {
  const { send, state, problem } = useDeed(deed);
  const client = useQueryClient();
  async function act(sent: SentBy<D>): Promise<boolean> {
    const reply = await send(sent);
    await Promise.all(CHANGED.map((name) => client.invalidateQueries({ queryKey: [name] })));
    return reply !== undefined;
  }
  return { act, sending: state === 'sending', problem };
}
