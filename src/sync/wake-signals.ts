/** What happens outside that makes sync worth a try. */
export type WakeSignals = {
  isVisible: () => boolean;
  /** Calls back when the page becomes visible or the network returns; gives what ends it. */
  listen: (wake: () => void) => () => void;
};

/** The browser's word. Whether it is online is only a hint, so that nothing is ever left untried because of it. */
export const browserSignals: WakeSignals = {
  isVisible: () => document.visibilityState === 'visible',
  listen: (wake) => {
    const onVisible = (): void => {
      if (browserSignals.isVisible()) wake();
    };
    document.addEventListener('visibilitychange', onVisible);
    addEventListener('online', wake);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('online', wake);
    };
  },
};
