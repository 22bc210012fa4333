import { useEffect, useState } from 'preact/hooks';

/** What only the endpoint knows: it is being asked, it answered, or it could not be reached (calm: the rest goes on). */
export type Remote<T> = { state: 'loading' } | { state: 'filled'; value: T } | { state: 'unreachable' };

/**
 * Asks when it is drawn, when one of `deps` changes, and again with `ask`. Any error counts as unreachable;
 * an answer that is here already stays.
 */
export function useRemote<T>(
  load: () => Promise<T>,
  deps: readonly unknown[],
): Remote<T> & { ask: () => void } {
  const [remote, setRemote] = useState<Remote<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const answer = await load().then(
        (value): Remote<T> => ({ state: 'filled', value }),
        (): Remote<T> => ({ state: 'unreachable' }),
      );
      if (!isCurrent) return;
      setRemote((before) => (answer.state === 'unreachable' && before.state === 'filled' ? before : answer));
    };
    void ask();
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the caller names what `load` closes over
  }, [turn, ...deps]);
  return { ...remote, ask: () => setTurn((before) => before + 1) };
}
