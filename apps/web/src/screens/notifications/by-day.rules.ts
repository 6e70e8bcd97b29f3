import type { NotificationView } from '@vertskap/contract';

export type Day = { date: string; notifications: NotificationView[] };

/** In the order they came, under the date of each; `dateOf` says which date a moment has where the reader is. */
export function byDay(notifications: NotificationView[], dateOf: (moment: Date) => string): Day[] {
  const days: Day[] = [];
  for (const notification of notifications) {
    const date = dateOf(new Date(notification.at));
    const last = days.at(-1);
    if (last?.date === date) last.notifications.push(notification);
    else days.push({ date, notifications: [notification] });
  }
  return days;
}

/** The date before, YYYY-MM-DD. */
export const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) - 24 * 3600_000).toISOString().slice(0, 10);
