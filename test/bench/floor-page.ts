import { readFileSync } from 'node:fs';

type FloorIndicator = {
  id: string;
  name: string;
  definition: string;
  levels: readonly { level: number; summary: string }[];
};

/**
 * What the same work costs at least: one HTML page without any library, everything inline, that keeps what is entered in raw
 * IndexedDB with the same durability. 47 indicators with five levels, a text area and a file each, a search that filters.
 */
export function floorPage(): string {
  const text = readFileSync('src/domain/instruments/spbe-2020.json', 'utf8');
  const { indicators } = JSON.parse(text) as { indicators: readonly FloorIndicator[] };
  return `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Floor</title><link rel="icon" href="data:,"><style>${style}</style>
<h1>Indikator</h1><input type="search" aria-label="Cari"><form>
${indicators.map(questionOf).join('\n')}
</form><script>${script}</script></html>`;
}

function questionOf({ id, name, definition, levels }: FloorIndicator): string {
  const choices = levels.map(
    ({ level, summary }) => `<label><input type=radio name=${id} value=${level}>${summary}</label>`,
  );
  return `<details open><summary>${id} ${name}</summary><p>${definition}${choices.join('')}<textarea name=t${id}></textarea><input type=file></details>`;
}

const style = `body{font:16px/1.5 system-ui;margin:16px;max-width:40rem}label{display:block;min-height:44px}
textarea{width:100%;height:6rem}summary{font-weight:700;min-height:44px}`;

/** Says in \`data-stored\` how many writes have reached the disk. */
const script = `
const root = document.documentElement; let db; let stored = 0;
const put = (store, key, value) => {
  if (!db) return;
  const tx = db.transaction(store, 'readwrite', { durability: 'strict' });
  tx.objectStore(store).put({ key, value });
  tx.oncomplete = () => { root.dataset.stored = ++stored; };
};
document.addEventListener('click', ({ target }) => { if (target.type === 'radio') put('rows', target.name, target.value); });
document.addEventListener('input', ({ target }) => {
  if (target.localName === 'textarea') put('drafts', target.name, target.value);
  if (target.type !== 'search') return;
  const wanted = target.value.toLowerCase();
  for (const row of document.querySelectorAll('details')) row.hidden = !row.textContent.toLowerCase().includes(wanted);
});
const asked = indexedDB.open('floor', 1);
asked.onupgradeneeded = () => {
  for (const name of ['rows', 'drafts']) asked.result.createObjectStore(name, { keyPath: 'key' });
};
asked.onsuccess = () => {
  db = asked.result;
  const rows = db.transaction('rows').objectStore('rows').getAll();
  rows.onsuccess = () => {
    for (const { key, value } of rows.result)
      document.querySelector('[name=' + key + '][value="' + value + '"]').checked = true;
    root.dataset.ready = '';
  };
};
if ('serviceWorker' in navigator) addEventListener('load', () => navigator.serviceWorker.register('/worker.js'));`;

/** Keeps the floor for a start without a network. */
export const floorWorker = `
addEventListener('install', (event) => event.waitUntil(caches.open('floor').then((cache) => cache.add('/'))));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(caches.match('/').then((kept) => kept ?? fetch(event.request))));`;
