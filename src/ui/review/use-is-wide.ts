import { useEffect, useState } from 'preact/hooks';

/** As wide as the style sheets mean by a laptop. */
const wide = '(width >= 64rem)';

/** Whether there is room for two columns; follows the window. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const query = matchMedia(wide);
    const follow = () => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isWide;
}
