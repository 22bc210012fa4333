/** Between what has the focus and the message above the page. */
const gapPx = 8;

/**
 * What keys lead to is seen whole: browsers leave a link half outside of a table that scrolls sideways, and know nothing of the
 * message that lies above the foot of the page for a while (WCAG 2.4.11). Called when the browser has scrolled.
 */
export function showFocused(target: Element): void {
  if (!target.matches(':focus-visible')) return;
  const scroller = target.parentElement?.closest('.scroll');
  if (scroller != null) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const toast = document.querySelector('.toast');
  if (toast === null || toast.contains(target)) return;
  const [above, below] = [toast.getBoundingClientRect(), target.getBoundingClientRect()];
  const isCovered =
    below.bottom > above.top &&
    below.top < above.bottom &&
    below.right > above.left &&
    below.left < above.right;
  if (isCovered) scrollBy(0, below.bottom - above.top + gapPx);
}
