import { expect, test, vi } from 'vitest';
import { createStatusKeeper } from '../../../src/sync/status.ts';
import { wakeForFiles } from '../../../src/ui/app/wake-for-files.ts';

test('waiting files go at once when they may go again, and other choices send nothing', () => {
  const status = createStatusKeeper();
  status.change({ files: 1 });
  const syncNow = vi.fn<() => Promise<void>>(async () => undefined);
  let isPaused = false;
  wakeForFiles(
    { getStatus: status.get, subscribe: status.subscribe, syncNow, stop: () => undefined },
    () => !isPaused,
  );
  const choose = (paused: boolean): void => {
    isPaused = paused;
    dispatchEvent(new Event('lumbung:preferences'));
  };
  choose(false);
  choose(true);
  expect(syncNow).not.toHaveBeenCalled();
  choose(false);
  expect(syncNow).toHaveBeenCalledOnce();
  choose(false);
  status.change({ files: 0 });
  choose(true);
  choose(false);
  expect(syncNow).toHaveBeenCalledOnce();
});
