import type { ComponentType } from 'preact';
import { currentHead } from '../../domain/fold.ts';
import { opdScope } from '../../domain/scope.ts';
import { readEntity } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { useLive } from '../kit/use-live.ts';

type NoticeProps = { opd: string; Notice: ComponentType };

/** Says what is late of the complaints; an OPD that has none never fetches what tells it. */
export function ComplaintsNotice({ opd, Notice }: NoticeProps) {
  const { storage } = useApp();
  const hasAny = useLive(async () => {
    const fields = await readEntity(storage.db, opdScope(opd), 'record');
    return fields.some(({ field, state }) => field === 'form' && currentHead(state)?.value === 'complaint');
  }, [storage, opd]);
  return hasAny.state === 'filled' && hasAny.value ? <Notice /> : null;
}
