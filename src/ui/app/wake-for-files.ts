import type { SyncHandle } from '../../sync/status.ts';

/** Sends waiting files as soon as they may go: the person holds them back no longer, or the Wi-Fi they wait for is there. */
export function wakeForFiles({ getStatus, syncNow }: SyncHandle, mayUploadFiles: () => boolean): void {
  let might = mayUploadFiles();
  const look = (): void => {
    const may = mayUploadFiles();
    if (may && !might && getStatus().files > 0) void syncNow();
    might = may;
  };
  addEventListener('lumbung:preferences', look);
  (navigator as Navigator & { connection?: EventTarget }).connection?.addEventListener('change', look);
}
