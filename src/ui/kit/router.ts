import { signal } from '@preact/signals';

/** The first part of every address, after `#/`; the empty one is Beranda. */
export const places = [
  '',
  'indikator',
  'dokumen',
  'pengiriman',
  'pendataan',
  'bantuan',
  'pengaturan',
  'tentang',
  'ringkasan',
  'matriks',
  'verifikasi',
  'penetapan',
  'pemeriksaan',
  'simulasi',
  'portal',
  'ekspor',
  'riwayat',
  'kelola',
  'meja',
  'bawa',
] as const;
export type Place = (typeof places)[number];

export type Route = {
  /** Null when the address leads nowhere. */
  place: Place | null;
  /** All parts, decoded: `#/indikator/I32` → `['indikator', 'I32']`; Beranda → `[]`. */
  segments: readonly string[];
  query: URLSearchParams;
  /** The address without its query: a page is new when this changes. */
  path: string;
};

/** Where we are; hash addresses, so that any host and sub-path will do. */
export const route = signal<Route>(parseRoute(''));

/** `link('indikator', 'I32')` → `#/indikator/I32`. */
export function link(place: Place, ...rest: readonly string[]): string {
  return `#/${[place, ...rest].map(encodeURIComponent).join('/')}`;
}

/** An address with query parts; empty values are left out. */
export function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  const kept = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  return kept.size === 0 ? address : `${address}?${kept.toString()}`;
}

/** Goes to an address made by `link`; `replace` leaves no step to go back to (filters, search). */
export function navigate(address: string, { replace = false }: { replace?: boolean } = {}): void {
  if (!replace) {
    location.hash = address;
    return;
  }
  history.replaceState(history.state, '', address);
  route.value = parseRoute(location.hash);
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const segments = path.split('/').filter(Boolean).map(decodePart);
  const place = places.find((known) => known === (segments[0] ?? '')) ?? null;
  return { place, segments, query: new URLSearchParams(query), path: segments.join('/') };
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a broken escape leads to "not found", not to an error
  }
}

type Arrival = { kind: 'first' | 'forward' } | { kind: 'back'; scrolledTo: number } | { kind: 'done' };

const scrolls = new Map<number, number>();
let arrival: Arrival = { kind: 'first' };
let current = 0;
let last = 0;

/** Listens to the address; returns what stops it. Call once, before the first page is drawn. */
export function startRouter(): () => void {
  history.scrollRestoration = 'manual';
  route.value = parseRoute(location.hash);
  history.replaceState({ step: current }, '');
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

/** A step of the history that we have numbered was there before: someone went back (or forward again). */
function follow(): void {
  scrolls.set(current, scrollY);
  const step = stepOf(history.state);
  if (step === null) {
    last += 1;
    current = last;
    history.replaceState({ step: current }, '');
    arrival = { kind: 'forward' };
    scrollTo(0, 0);
  } else {
    current = step;
    arrival = { kind: 'back', scrolledTo: scrolls.get(step) ?? 0 };
  }
  route.value = parseRoute(location.hash);
}

function stepOf(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('step' in state)) return null;
  return typeof state.step === 'number' ? state.step : null;
}

let arrivedAt: HTMLElement | null = null;

/**
 * A page says that its heading is drawn: after navigation it takes the focus, after going back the page stands where it stood.
 * A heading that takes the place of such a one (what was loading is here, what was asked is done) takes over the focus and comes
 * into sight, unless the focus has gone elsewhere. The first page of a visit leaves the focus alone.
 */
export function arrive(heading: HTMLElement): void {
  const now = arrival;
  arrival = { kind: 'done' };
  const isReplaced = arrivedAt?.isConnected === false && document.activeElement === document.body;
  if (now.kind === 'forward' || now.kind === 'back' || isReplaced) {
    heading.focus({ preventScroll: now.kind !== 'done' });
    arrivedAt = heading;
  }
  if (now.kind === 'back') restoreScroll(now.scrolledTo);
}

/** How long lists may take to come from the database before the place is given up. */
const RESTORE_MS = 1500;

function restoreScroll(top: number): void {
  scrollTo(0, top);
  if (typeof ResizeObserver === 'undefined') return;
  const observer = new ResizeObserver(() => scrollTo(0, top));
  const stop = () => observer.disconnect();
  observer.observe(document.body);
  setTimeout(stop, RESTORE_MS);
  for (const touch of ['wheel', 'touchstart', 'keydown'])
    addEventListener(touch, stop, { once: true, passive: true });
}
