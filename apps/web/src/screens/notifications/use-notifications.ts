import { useEffect } from 'react';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NotificationPage } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { useTouched } from '../../live/index.js';
import { useActing } from '../../session/session.js';

const SEEN_MS = 1_500;

export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => call(api.notifications, undefined, signal),
});

/** How much is new, live. The navigation is always there, so this keeps the page current too. */
export function useUnread(): number {
  const acting = useActing();
  const page = useQuery(notificationsQuery);
  useTouched([`membership/${acting.id}`], () => void page.refetch());
  return page.data?.unread ?? 0;
}

/** Marks everything as read once it has been in sight for a moment; a page in a hidden tab is not in sight. */
export function useMarking(page: NotificationPage | undefined): void {
  const client = useQueryClient();
  const upTo = page && page.unread > 0 ? page.notifications[0]?.at : undefined;
  useEffect(() => {
    if (!upTo) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mark = () =>
      call(api.markNotified, { body: { upTo } }).then(
        () => client.invalidateQueries({ queryKey: notificationsQuery.queryKey }),
        () => undefined, // they stay unread, and are marked the next time the page is seen
      );
    const look = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(() => void mark(), SEEN_MS);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client, upTo]);
}
