import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadDeskMessages, loadFormMessages } from '../messages/messages.ts';
import { FailedState, LoadingBones } from './state-views.tsx';

type Loaded<Props> = { kind: 'loading' } | { kind: 'failed' } | { kind: 'ready'; page: ComponentType<Props> };

/**
 * A part of the app that is fetched when it is first drawn. A part that cannot be fetched (a new version was put up meanwhile,
 * and this one was never kept) says so and offers to try again; it never takes the page down.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let kept: ComponentType<Props> | null = null;
  return function LazyPart(props: Props) {
    const [tries, setTries] = useState(0);
    const [loaded, setLoaded] = useState<Loaded<Props>>(
      kept === null ? { kind: 'loading' } : { kind: 'ready', page: kept },
    );
    useEffect(() => {
      if (kept !== null) return;
      load().then(
        (page) => {
          kept = page;
          return setLoaded({ kind: 'ready', page });
        },
        () => setLoaded({ kind: 'failed' }),
      );
    }, [tries]);
    if (loaded.kind === 'loading') return <LoadingBones />;
    if (loaded.kind === 'failed') return <FailedState onRetry={() => setTries(tries + 1)} />;
    return <loaded.page {...props} />;
  };
}

/** A page of Diskominfo: it comes with the sentences that only such pages say (`d`). */
export function deskPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazyPart(async () => {
    const [page] = await Promise.all([load(), loadDeskMessages()]);
    return page;
  });
}

/** A page of the data collection, with its sentences (`f`). */
export function formPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazyPart(async () => {
    const [page] = await Promise.all([load(), loadFormMessages()]);
    return page;
  });
}
