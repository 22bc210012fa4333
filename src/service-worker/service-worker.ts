/// <reference lib="webworker" />
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { dressPage, readLook } from './dress-page.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/**
 * Keeps the app on the device. GET of our own files only: nothing of `/api` is ever answered or kept here, and a request
 * with a body never passes through (a worker that fetches a POST again sends an empty body on WebKit).
 */
setCacheNameDetails({ prefix: 'lumbung' });
// The page itself is no plain file: it is dressed below.
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false, directoryIndex: '' });
cleanupOutdatedCaches();

// Navigation always gets the shell, dressed as its person likes it; addresses inside the app are hashes.
const shell = createHandlerBoundToURL('index.html');
registerRoute(
  new NavigationRoute(async (options) => dressed(await shell(options)), {
    denylist: [/\/api\//, /\/[^/?]+\.[^/]+$/],
  }),
);

// Files with a hash in their name never change: the viewer, the QR reader and the other language stay once they were fetched.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\/assets\/[^/]+-[\w-]{8,}\.\w+$/.test(url.pathname),
  new CacheFirst({ cacheName: 'lumbung-later' }),
);

// Chrome otherwise asks the network for the page beside the worker, at each start: bytes of a data plan for an answer that is thrown away.
type RoutingInstall = ExtendableEvent & { addRoutes?: (rule: object) => Promise<void> };
self.addEventListener('install', (event: RoutingInstall) => {
  event.waitUntil(
    event.addRoutes?.({ condition: { requestMode: 'navigate' }, source: 'fetch-event' }) ?? Promise.resolve(),
  );
});

// A new version waits until the person says so (`registerType: 'prompt'`): it never reloads a page under the hands.
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  if (isSkipWaiting(event.data)) void self.skipWaiting();
});
clientsClaim();

async function dressed(page: Response): Promise<Response> {
  const word = await caches.match('look', { cacheName: 'lumbung-look' }).catch(() => undefined);
  if (word === undefined) return page;
  const { status, headers } = page;
  return new Response(dressPage(await page.text(), readLook(await word.text())), { status, headers });
}

function isSkipWaiting(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING';
}
