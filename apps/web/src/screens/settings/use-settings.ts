import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { NotificationPreferences } from '@vertskap/contract';
import { api, call } from '../../api/call.js';

export const settingsQuery = queryOptions({
  queryKey: ['notification-settings'],
  queryFn: ({ signal }) => call(api.notificationSettings, undefined, signal),
});

export const healthQuery = queryOptions({
  queryKey: ['mail-health'],
  queryFn: ({ signal }) => call(api.mailHealth, undefined, signal),
});

export function useSave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NotificationPreferences) => call(api.saveNotificationSettings, { body }),
    onSuccess: (settings) => client.setQueryData(settingsQuery.queryKey, settings),
  });
}
