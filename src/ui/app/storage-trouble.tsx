import { useState } from 'preact/hooks';
import { discardStorage, noteEvictionSeen } from '../../storage/lost-data.ts';
import type { OpenedStorage } from '../../storage/open-storage.ts';
import { StorageNotice } from '../shell/storage-notice.tsx';
import { saveUnsentCopy } from '../kit/save-copy.ts';

/** Stands above every page while the data on this device is not as it was left, or was taken away under the running app. */
export function StorageTrouble({ opened }: { opened: OpenedStorage }) {
  const { storage } = opened;
  const [isSeen, setIsSeen] = useState(false);
  if (isSeen) return null;
  const see = () => {
    noteEvictionSeen(localStorage, storage.person.id);
    setIsSeen(true);
  };
  return (
    <StorageNotice
      trouble={opened.kind === 'read-only' ? opened.why : 'evicted'}
      saveCopy={() => saveUnsentCopy(storage)}
      onSeen={see}
      reload={() => location.reload()}
      startAnew={async () => {
        await discardStorage(storage, localStorage);
        location.reload();
      }}
    />
  );
}
