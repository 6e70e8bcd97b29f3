import type { PushNotice } from '@vertskap/contract';

/** Shows what is pushed, and leads to it. */
export function listenForPushes(self: ServiceWorkerGlobalScope): void {
  self.addEventListener('push', (event) => {
    if (!event.data) return;
    const { title, body, lang, path, tag } = event.data.json() as PushNotice;
    // `renotify` is not in the types of TypeScript's library
    const shown = { body, lang, tag, renotify: true, icon: '/icon-192.png', data: { path } };
    event.waitUntil(self.registration.showNotification(title, shown));
  });
  self.addEventListener('notificationclick', (event) => {
    event.notification.close();
    const { path } = event.notification.data as { path: string };
    event.waitUntil(open(self, new URL(path, self.location.origin)));
  });
}

/** In the page that is open, if there is one; it may hold something half written, and then another is opened beside it. */
async function open({ clients }: ServiceWorkerGlobalScope, { href }: URL): Promise<unknown> {
  const pages = await clients.matchAll({ type: 'window' });
  const there = pages.find((page) => page.url === href);
  return there ? there.focus() : clients.openWindow(href);
}
