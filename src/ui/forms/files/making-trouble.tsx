import { Banner } from '../../kit/banner.tsx';
import { deviceKind } from '../../kit/device-kind.ts';
import { f } from '../../messages/messages.ts';
import type { MakingState } from './use-record-file.ts';

/** Why there is no file. */
export function MakingTrouble({ state }: { state: MakingState }) {
  if (state !== 'failed' && state !== 'full') return null;
  const title = state === 'full' ? f.files.noRoom(deviceKind()) : f.files.notMade;
  return (
    <div role="alert">
      <Banner tone="warn" level={3} title={title} />
    </div>
  );
}
