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

/** `desk`: a part that only Diskominfo's pages need. */
type Kept = PrecacheEntry & { desk?: true };

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/**
 * Keeps the app on the device. GET of our own files only: nothing of `/api` is ever answered or kept here, and a request
 * with a body never passes through (a worker that fetches a POST again sends an empty body on WebKit).
 */
setCacheNameDetails({ prefix: 'lumbung' });
// The page itself is no plain file: it is dressed below.
const all = self.__WB_MANIFEST as Kept[];
precacheAndRoute(
  all.filter(({ desk }) => desk !== true),
  { cleanURLs: false, directoryIndex: '' },
);
cleanupOutdatedCaches();

// What only Diskominfo needs is kept where somebody of Diskominfo has signed in; from then on a new version comes with it or not at all.
const deskCache = 'lumbung-desk';
const deskParts = new Set(
  all.filter(({ desk }) => desk === true).map(({ url }) => new URL(url, location.href).href),
);
registerRoute(({ url }) => deskParts.has(url.href), new CacheFirst({ cacheName: deskCache }));
self.addEventListener('install', (event) => {
  event.waitUntil(isDesk().then((isIt) => (isIt ? keepDeskParts() : null)));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldDeskParts());
});

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
  if (says(event.data, 'SKIP_WAITING')) void self.skipWaiting();
  if (says(event.data, 'KEEP_DESK')) event.waitUntil(keepDeskParts());
});
clientsClaim();

async function dressed(page: Response): Promise<Response> {
  const word = await caches.match('look', { cacheName: 'lumbung-look' }).catch(() => undefined);
  if (word === undefined) return page;
  const { status, headers } = page;
  return new Response(dressPage(await page.text(), readLook(await word.text())), { status, headers });
}

/** The app leaves this word before it asks for the parts, so that a later version asks for them itself. */
async function isDesk(): Promise<boolean> {
  return (await caches.match('desk', { cacheName: 'lumbung-look' }).catch(() => undefined)) !== undefined;
}

async function keepDeskParts(): Promise<void> {
  const cache = await caches.open(deskCache);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  // All or none of them: their names carry a hash, so what is there is right.
  await cache.addAll([...deskParts].filter((url) => !kept.has(url)));
}

async function dropOldDeskParts(): Promise<void> {
  if (!(await caches.has(deskCache))) return;
  const cache = await caches.open(deskCache);
  const old = (await cache.keys()).filter(({ url }) => !deskParts.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

function says(data: unknown, word: string): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === word;
}
