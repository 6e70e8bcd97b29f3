import { api, call } from '../api/call.js';

/** Unread once more, on all devices; their lists hear of it. True when done. */
export const markUnread = (id: string): Promise<boolean> =>
  call(api.markUnread, { params: { id } }).then(
    () => true,
    () => false,
  );
