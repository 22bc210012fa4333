import { useEffect } from 'preact/hooks';

/** By the place of the key, because Alt writes other signs on some keyboards. */
type PortalKey = 'KeyN' | 'KeyP' | 'KeyL' | 'KeyJ' | 'KeyK';
type Acts = Partial<Record<PortalKey, (() => unknown) | undefined>>;

/** Alt and a letter, as the page lists them; not while a sheet is open, and never a letter alone (WCAG 2.1.4). */
export function usePortalKeys(acts: Acts): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const act = Object.hasOwn(acts, event.code) ? acts[event.code as PortalKey] : undefined;
      if (act === undefined || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
