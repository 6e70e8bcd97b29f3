/**
 * Shows what is pushed, and leads to it. Nothing else: no pages are kept here. What a push holds is `PushNotice` of the contract.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title, body, lang, path, tag } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, { body, lang, tag, renotify: true, icon: '/icon.svg', data: { path } }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(new URL(event.notification.data.path, self.location.origin)));
});

/** In the page that is open, if there is one; it may hold something half written, and then another is opened beside it. */
async function open({ href }) {
  const pages = await self.clients.matchAll({ type: 'window' });
  const there = pages.find((page) => page.url === href);
  return there ? there.focus() : self.clients.openWindow(href);
}
