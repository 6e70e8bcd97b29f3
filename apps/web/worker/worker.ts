import { clientsClaim } from 'workbox-core';
import { precacheAndRoute, PrecacheFallbackPlugin } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';
import { listenForPushes } from './push.js';

declare const self: ServiceWorkerGlobalScope;
/** The files of this build; `build/worker.ts` puts them in. */
declare const FILES: { url: string; revision: string | null }[];

const SHELL = '/index.html';
const PATIENCE_S = 3;
/** What the server draws itself, and what is no page at all. */
const NOT_OURS = /^\/(api|apent|avmeld|kalender|socket\.io)(\/|$)/;

/*
 * The code of every screen is kept, and nothing that anybody wrote: that is the page's (`src/offline/`), which knows whose it is.
 * A page comes from the network as long as it answers, so that nobody is left with an old build; else from what is kept.
 */
self.addEventListener('install', () => void self.skipWaiting());
clientsClaim();
precacheAndRoute(FILES, { directoryIndex: '', cleanURLs: false });
const page = new NetworkOnly({
  networkTimeoutSeconds: PATIENCE_S,
  plugins: [new PrecacheFallbackPlugin({ fallbackURL: SHELL })],
});
registerRoute(new NavigationRoute(page, { denylist: [NOT_OURS] }));
listenForPushes(self);
