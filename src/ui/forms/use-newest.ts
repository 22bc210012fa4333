import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Leads the focus into a part that is added at the end of a list, above the button that was pressed: there it is filled in. */
export function useNewest(count: number) {
  const newest = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);
  useLayoutEffect(() => {
    if (asked > 0) newest.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [asked]);
  return {
    /** For the part at this place of the list. */
    refAt: (place: number) => (place === count - 1 ? newest : null),
    /** To be called with what adds the part. */
    lead: () => setAsked(asked + 1),
  };
}
