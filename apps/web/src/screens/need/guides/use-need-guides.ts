import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GuideId, NeedShared } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { anew, useDeed, useTouched } from '../../../live/index.js';
import { listStreamsOf } from '../../../session/roles.js';
import { useActing } from '../../../session/session.js';

type Deed = 'attachGuide' | 'promiseItem' | 'sendItem';
type SentBy<D extends Deed> = Parameters<ReturnType<typeof useDeed<D>>['send']>[0];
const KEY = 'need-guides';

/** The guides that lie with a need; fetched anew when either side did something to them. */
export function useNeedGuides({ id, version }: Pick<NeedShared, 'id' | 'version'>) {
  useTouched(
    listStreamsOf(useActing()),
    () => anew([KEY, id]),
    (event) => event.kind === 'need.touched' && event.needId === id,
  );
  return useQuery({
    queryKey: [KEY, id, version],
    queryFn: ({ signal }) => call(api.needGuides, { params: { id } }, signal),
    placeholderData: keepPreviousData,
  });
}

/** A deed on the guides of a need; true when done, and what it changed is fetched anew, for the ring may be late. */
export function useGuideDeed<D extends Deed>(deed: D) {
  const { send, state, problem } = useDeed(deed);
  const client = useQueryClient();
  async function act(sent: SentBy<D>): Promise<boolean> {
    const reply = await send(sent);
    await Promise.all([KEY, 'need'].map((name) => client.invalidateQueries({ queryKey: [name] })));
    return reply !== undefined;
  }
  return { act, sending: state === 'sending', problem };
}

export function useRemoving(needId: string, guide: GuideId) {
  const client = useQueryClient();
  return async (): Promise<boolean> => {
    await call(api.removeGuide, { params: { id: needId, guide } });
    await client.invalidateQueries({ queryKey: [KEY] });
    return true;
  };
}
