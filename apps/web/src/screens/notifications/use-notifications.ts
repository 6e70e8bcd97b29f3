import { infiniteQueryOptions, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListNotifications, MarkNotified } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { anew, useTouched } from '../../live/index.js';
import { useActing } from '../../session/session.js';

const everything = ['notifications'];
export type Show = ListNotifications['show'];

/** Only the count: the navigation is on every page. */
const unreadQuery = queryOptions({
  queryKey: [...everything, 'unread'],
  queryFn: ({ signal }) => call(api.notifications, { query: { show: 'unread', limit: 1 } }, signal),
});

export const notificationsQuery = (show: Show) =>
  infiniteQueryOptions({
    queryKey: [...everything, 'list', show],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(api.notifications, { query: { show, ...(pageParam && { cursor: pageParam }) } }, signal),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** How much is new, live. The navigation is always there, so this keeps the page current too. */
export function useUnread(): number {
  const acting = useActing();
  const page = useQuery(unreadQuery);
  useTouched([`membership/${acting.id}`], () => anew(everything));
  return page.data?.unread ?? 0;
}

/** Opening a need reads what was told of it; whoever shows notifications fetches them anew. */
export function useMarkNotified() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MarkNotified) => call(api.markNotified, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: everything }),
  });
}
