import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { useTouched } from '../../live/index.js';

/** A meeting, fetched anew whenever somebody does something with it. */
export function useMeeting(id: string) {
  const query = useQuery({
    queryKey: ['meeting', id],
    queryFn: ({ signal }) => call(api.meeting, { params: { id } }, signal),
    refetchInterval: 60_000, // that it begins is no event
  });
  useTouched([`meeting/${id}`], () => void query.refetch());
  return query;
}

/** Fetches a meeting, what it could hold and the list anew, after somebody did something here. */
export function useChanged(id: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['meeting', id] });
    await client.invalidateQueries({ queryKey: ['meetings'] });
  };
}

/** Something that is done with a meeting by a button: whether it is under way, and what went wrong. */
export function useDoing({ id }: Pick<MeetingView, 'id'>) {
  const changed = useChanged(id);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  async function act(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      await changed();
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { act, busy, problem };
}
