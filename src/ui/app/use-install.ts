import { useEffect, useState } from 'preact/hooks';

const dismissedKey = 'lumbung.install-hint';

type InstallPrompt = Event & { prompt: () => Promise<unknown> };

/** The browser asks before this module is drawn; its question is kept for the moment when it makes sense. */
let question: InstallPrompt | null = null;
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  question = event as InstallPrompt;
});

/**
 * The hint to install, once there is work worth keeping: not in the installed app, not after *Nanti saja*. Safari has no question
 * to ask; there `onInstall` is missing and the drawn steps are shown.
 */
export function useInstall(hasWork: boolean): { onInstall?: () => void; onDismiss: () => void } | null {
  const [isHidden, setHidden] = useState(() => isInstalled() || localStorage.getItem(dismissedKey) !== null);
  useEffect(() => {
    const hide = () => setHidden(true);
    addEventListener('appinstalled', hide);
    return () => removeEventListener('appinstalled', hide);
  }, []);
  if (isHidden || !hasWork) return null;
  const onDismiss = () => {
    localStorage.setItem(dismissedKey, '1');
    setHidden(true);
  };
  const asked = question;
  return asked === null ? { onDismiss } : { onInstall: () => void asked.prompt(), onDismiss };
}

function isInstalled(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true)
  );
}
