import { useEffect, useState } from 'preact/hooks';
import type { SyncStatus } from '../../sync/status.ts';
import { useApp } from './app-context.ts';

/** What sync is doing, drawn anew whenever it changes. */
export function useSyncStatus(): SyncStatus {
  const { sync } = useApp();
  const [status, setStatus] = useState(sync.getStatus());
  useEffect(() => {
    setStatus(sync.getStatus());
    return sync.subscribe(() => setStatus(sync.getStatus()));
  }, [sync]);
  return status;
}
