import { portalHash } from '../../domain/portal-entry.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { formatMoment } from '../kit/format.ts';
import { link, navigate } from '../kit/router.ts';
import { showToast } from '../kit/toast.tsx';
import { d, m } from '../messages/messages.ts';
import { markEdit, nextOpen, type PortalRow } from './portal-rows.ts';

export type Mark = { set: (hash: string | null) => Promise<boolean>; markNext: () => void };

/** Marks the present indicator, and goes on to the next that is open. What stood before comes back by undo. */
export function useMark(rows: readonly PortalRow[], index: number): Mark {
  const { storage } = useApp();
  const row = rows[index] as PortalRow;
  const name = row.view.indicator.shortName;
  const set = async (hash: string | null): Promise<boolean> => {
    const before = row.mark?.hash ?? null;
    const write = (value: string | null) => record(storage, [markEdit(row, value)]);
    try {
      await write(hash);
    } catch {
      showToast({ text: m.words.writing.notSavedHere(deviceKind()) });
      return false;
    }
    const words = d.portal;
    showToast({
      text: hash === null ? words.unmarked(name) : words.marked(name),
      undo: () =>
        void write(before).catch(() => showToast({ text: m.words.writing.notSavedHere(deviceKind()) })),
    });
    return true;
  };
  const markNext = async () => {
    if (!(await set(portalHash(row.entry)))) return;
    const next = nextOpen(rows, index);
    navigate(next === null ? link('portal') : link('portal', next.entry.indicator));
  };
  return { set, markNext: () => void markNext() };
}

export function TypedMark({ row, mark }: { row: PortalRow; mark: Mark }) {
  const words = d.portal;
  return (
    <div class="stack tight">
      {row.mark !== null && <Typed row={row} />}
      <div class="row">
        {row.state !== 'typed' && (
          <>
            <Button kind="primary" icon="check" onClick={mark.markNext}>
              {words.markNext}
            </Button>
            <Button onClick={() => void mark.set(portalHash(row.entry))}>{words.mark}</Button>
          </>
        )}
        {row.mark !== null && (
          <Button kind="quiet" icon="undo" onClick={() => void mark.set(null)}>
            {words.unmark}
          </Button>
        )}
      </div>
    </div>
  );
}

function Typed({ row: { mark } }: { row: PortalRow }) {
  const { directory } = useApp();
  const words = d.portal;
  if (mark === null) return null;
  const name = directory.people.get(mark.head.by)?.name ?? words.somebody;
  return (
    <p class="small">
      {words.typedBy(name, formatMoment(mark.head.at))} {mark.head.receivedAt === null && words.notSent}
    </p>
  );
}
