import { signal } from '@preact/signals';

/** The requirement that somebody wants to be led to; addresses are hashes already, so a place on the page is no address. */
export const sought = signal<string | null>(null);

export function seek(code: string): void {
  sought.value = code;
}

/** Opens what is folded around the requirement, brings it into view and puts the focus into it; false while it is not drawn. */
export function arriveAt(code: string): boolean {
  const card = document.getElementById(code);
  if (card === null) return false;
  for (
    let fold = card.closest('details');
    fold !== null;
    fold = fold.parentElement?.closest('details') ?? null
  ) {
    fold.open = true;
  }
  card.scrollIntoView({ block: 'center' });
  const control =
    card.querySelector<HTMLElement>('input:checked') ?? card.querySelector<HTMLElement>('input, button');
  control?.focus({ preventScroll: true });
  return true;
}
