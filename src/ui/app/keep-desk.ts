import { seesAllRooms } from '../../domain/authority.ts';
import type { Storage } from '../../storage/storage.ts';
import { readDirectory } from '../../storage/views.ts';

/** Where the app leaves word for its service worker. */
const wordCache = 'lumbung-look';

/**
 * Leaves word that somebody of Diskominfo uses this device, before the worker is asked for: it then keeps their pages too. A worker
 * that is here already is told.
 */
export async function keepDeskParts(storage: Storage): Promise<void> {
  if (!('caches' in globalThis)) return;
  const me = (await readDirectory(storage.db)).people.get(storage.person.id);
  if (me === undefined || !seesAllRooms(me)) return;
  const cache = await caches.open(wordCache);
  if ((await cache.match('desk')) !== undefined) return;
  await cache.put('desk', new Response(''));
  navigator.serviceWorker.controller?.postMessage({ type: 'KEEP_DESK' });
}
