import { useEffect, useState } from 'preact/hooks';

const key = 'lumbung.has-work';

/**
 * Whether something of this person's own was ever saved on this device. The first time, the browser is asked to keep the data
 * even when space runs low: by then there is something to lose, and browsers grant it rather to sites that are used.
 */
export function useOwnWork(waiting: number): boolean {
  const [hasWork, setHasWork] = useState(() => localStorage.getItem(key) !== null);
  useEffect(() => {
    if (hasWork || waiting === 0) return;
    localStorage.setItem(key, '1');
    setHasWork(true);
    void navigator.storage?.persist?.();
  }, [hasWork, waiting]);
  return hasWork;
}
