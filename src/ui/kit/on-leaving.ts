/** Runs when the page is hidden, left or taken away; returns what ends it, running once more. */
export function onLeaving(leave: () => void): () => void {
  const hide = () => document.visibilityState === 'hidden' && leave();
  document.addEventListener('visibilitychange', hide);
  addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('visibilitychange', hide);
    removeEventListener('pagehide', leave);
    leave();
  };
}
