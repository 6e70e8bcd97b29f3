import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { MeetingView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { anew, useTouched } from '../../live/index.js';
import { useDoing as useDoingOf } from '../../ui/index.js';

/** A meeting, fetched anew whenever somebody does something with it. */
export function useMeeting(id: string) {
  const query = useQuery({
    queryKey: ['meeting', id],
    queryFn: ({ signal }) => call(api.meeting, { params: { id } }, signal),
    refetchInterval: 60_000, // that it begins is no event
  });
  useTouched([`meeting/${id}`], () => anew(['meeting', id]));
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

/** Something that is done with a meeting by a button. */
export const useDoing = ({ id }: Pick<MeetingView, 'id'>) => useDoingOf(useChanged(id));
