import { showFocused } from './show-focused.ts';

/** What the focus may rest at: parts of a page that say what they are, or at least where one is. */
const parts = 'section, article, fieldset, form, details, dialog, [role=group], li, main';

/** Long enough for a page that leads the focus itself, after it is painted. */
const leadMs = 80;

/**
 * Keeps the focus where somebody works. An act often takes away what was pressed: the step is done, the question answered. The
 * browser then drops the focus, and who has no mouse, or hears the page, stands nowhere. Then the part around takes it, from which
 * the next key goes on; what was pressed in a message gives it back to where it was before. Whoever moves the focus on purpose is
 * left alone, and headings of pages are the router's. Returns what ends it.
 */
export function keepFocus(): () => void {
  let focused: Element | null = null;
  /** What takes over, the nearest first. */
  let heirs: HTMLElement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    focused = target;
    if (target.closest('.toast') === null) heirs = heirsOf(target);
    requestAnimationFrame(() => showFocused(target));
  };
  /** Somebody pressed beside everything: nothing has the focus because nothing should. */
  const forget = (): void => {
    setTimeout(() => {
      if (document.hasFocus() && isNowhere() && focused?.isConnected === true) focused = null;
    });
  };
  const look = (): void => {
    if (focused === null || focused.isConnected || !isNowhere()) return;
    const heir = heirs.find(({ isConnected }) => isConnected);
    focused = null;
    if (heir !== undefined) moveTo(heir);
  };
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(look, leadMs);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', note);
  document.addEventListener('focusout', forget);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', note);
    document.removeEventListener('focusout', forget);
  };
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

function heirsOf(target: Element): HTMLElement[] {
  if (!(target instanceof HTMLElement)) return [];
  const around = [target];
  if (target.tagName === 'H1') return around;
  for (let part = target.parentElement?.closest<HTMLElement>(parts) ?? null; part !== null;) {
    around.push(part);
    part = part.parentElement?.closest<HTMLElement>(parts) ?? null;
  }
  return around;
}

/** Only for who uses keys does the page move: under a finger it stays as it is. */
function moveTo(heir: HTMLElement): void {
  if (heir.tabIndex < 0) heir.tabIndex = -1;
  heir.focus({ preventScroll: true });
  if (heir.matches(':focus-visible')) heir.scrollIntoView({ block: 'nearest' });
}
