import type { Register } from '../../domain/op.ts';
import type { OpRow } from '../../storage/db.ts';
import { readHistory } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { Details } from '../kit/fold.tsx';
import { formatMoment } from '../kit/format.ts';
import { Sheet } from '../kit/sheet.tsx';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useLive } from '../kit/use-live.ts';
import { m } from '../messages/messages.ts';
import { tellField, tellValue } from './tell-value.ts';
import { opdName, personName, useSeat } from './seat.ts';

/** So many changes are shown at most, the newest: more would make an old phone wait. */
const maxShown = 100;

/** What was changed, newest first: who, when, what, and what stood there before. */
export function HistorySheet(props: { title: string; registers: readonly Register[]; onClose: () => void }) {
  return (
    <Sheet title={m.answering.history.title} onClose={props.onClose}>
      <p class="small soft">{props.title}</p>
      <Changes registers={props.registers} />
    </Sheet>
  );
}

function Changes({ registers }: { registers: readonly Register[] }) {
  const { storage } = useApp();
  const changes = useLive(async () => {
    const fields = await Promise.all(registers.map((register) => readHistory(storage.db, register)));
    return fields
      .flatMap((rows) => rows.map((row) => ({ row, before: beforeOf(row, rows) })))
      .toSorted((one, other) => Date.parse(other.row.at) - Date.parse(one.row.at))
      .slice(0, maxShown);
  }, [storage, registers.length]);
  if (changes.state === 'loading') return <LoadingBones />;
  if (changes.state === 'failed') return <FailedState />;
  if (changes.value.length === 0) return <p class="small">{m.answering.history.none}</p>;
  return (
    <ol class="history">
      {changes.value.map(({ row, before }) => (
        <Change key={row.id} row={row} before={before} />
      ))}
    </ol>
  );
}

/** The change that this one replaced. */
function beforeOf(row: OpRow, rows: readonly OpRow[]): OpRow | null {
  return rows.find(({ id }) => row.parents.includes(id)) ?? null;
}

function Change({ row, before }: { row: OpRow; before: OpRow | null }) {
  const { view } = useSeat();
  const { directory } = useApp();
  const words = m.answering.history;
  const opd = [row.key, ...row.key.split(':')].find((part) => directory.opds.has(part));
  const subject = tellField(row, view.indicator);
  const earlier = before === null ? '' : tellValue(before);
  return (
    <li>
      <p class="small">
        <b>{personName(directory, row.by ?? '')}</b>
        {opd !== undefined && `, ${opdName(directory, opd)}`}
        <span class="soft"> {formatMoment(row.at)}</span>
      </p>
      {row.author !== undefined && (
        <p class="small soft">{words.fromCopy(personName(directory, row.author))}</p>
      )}
      <p class="small prose">
        {subject}: {tellValue(row)}
      </p>
      {earlier !== '' && (
        <Details title={words.before}>
          <p class="small prose soft">{earlier}</p>
        </Details>
      )}
      {row.place !== 'logged' && row.place !== 'acknowledged' && <p class="small soft">{words.notArrived}</p>}
    </li>
  );
}
