import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskInitiatives, InitiativeView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { anew, useTouched } from '../../live/index.js';
import { streamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { useDoing as useDoingOf } from '../../ui/index.js';

export type Filters = Omit<AskInitiatives, 'cursor'>;

/** A list of them, fetched anew whenever something about one moved, or the reader was told. */
export function useInitiatives(filters: Filters) {
  const acting = useActing();
  const list = useInfiniteQuery({
    queryKey: ['initiatives', filters],
    queryFn: ({ pageParam, signal }) =>
      call(api.initiatives, { query: { ...filters, ...(pageParam && { cursor: pageParam }) } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  useTouched([...streamsOf(acting), `membership/${acting.id}`], () => anew(['initiatives']));
  return list;
}

/** One, fetched anew whenever somebody does something with it. */
export function useInitiative(id: string) {
  const query = useQuery({
    queryKey: ['initiative', id],
    queryFn: ({ signal }) => call(api.initiative, { params: { id } }, signal),
  });
  useTouched([`initiative/${id}`], () => anew(['initiative', id]));
  return query;
}

/** For whom the reader may pledge, and what could be added to it; nothing until it is known. */
export const useOptions = ({ id }: Pick<InitiativeView, 'id'>) =>
  useQuery({
    queryKey: ['initiative', id, 'options'],
    queryFn: ({ signal }) => call(api.initiativeOptions, { params: { id } }, signal),
  }).data;

/** Fetches it and the list anew, after somebody did something here. */
export function useChanged(id: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['initiative', id] });
    await client.invalidateQueries({ queryKey: ['initiatives'] });
  };
}

export const useDoing = ({ id }: Pick<InitiativeView, 'id'>) => useDoingOf(useChanged(id));
