import { useState } from 'preact/hooks';
import { findIndicator } from '../../domain/instrument.ts';
import type { FileRow } from '../../storage/db.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { formatBytes, formatWhen } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { useLive } from '../kit/use-live.ts';
import { m } from '../messages/messages.ts';
import { pick } from '../kit/describe-register.ts';
import { readSubmissions, type SubmissionRow } from './read-sending.ts';
import { receiptNumber } from '../../domain/receipt-number.ts';

const shownAtFirst = 6;

type Receipt = { at: string; row: SubmissionRow | FileRow };

/** What the server has given its word for: submissions with their number, files whose hash it checked. */
export function ReceiptsList({ verified }: { verified: readonly FileRow[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const submissions = useSubmissions();
  const receipts = [
    ...submissions.map((row): Receipt => ({ at: row.receivedAt, row })),
    ...verified.map((row): Receipt => ({ at: row.receipt?.at ?? '', row })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  if (receipts.length === 0) return <p class="small soft">{m.sending.receipts.empty}</p>;
  return (
    <div class="stack">
      <ul class="queue number">
        {receipts.slice(0, isWhole ? receipts.length : shownAtFirst).map(({ at, row }) => (
          <li key={'indicator' in row ? row.id : `${row.scope}/${row.sha256}`}>
            <Icon name="check" />
            {'indicator' in row ? <SubmissionText row={row} /> : <FileText file={row} />}
            <When at={at} />
          </li>
        ))}
      </ul>
      {!isWhole && receipts.length > shownAtFirst && (
        <div>
          <Button kind="quiet" onClick={() => setIsWhole(true)}>
            {m.sending.receipts.all(receipts.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

function useSubmissions(): readonly SubmissionRow[] {
  const { storage, period, instrument, me } = useApp();
  const live = useLive(async () => {
    if (period === null || instrument === null) return [];
    return readSubmissions(storage.db, { period: period.id, instrument, opds: me.opds });
  }, [storage, period, instrument, me]);
  return live.state === 'filled' ? live.value : [];
}

function SubmissionText({ row: { indicator, state, id } }: { row: SubmissionRow }) {
  const { instrument } = useApp();
  const name = instrument === null ? undefined : findIndicator(instrument, indicator)?.shortName;
  return (
    <span>
      <b>{m.sending.receipts.submission(name ?? indicator)}</b>
      <span class="soft">
        {pick(m.sending.receipts.states, state)} · {m.sending.receipts.number(receiptNumber(id))}
      </span>
    </span>
  );
}

function FileText({ file }: { file: FileRow }) {
  const { number, whole } = m.sending.receipts;
  return (
    <span>
      <b>{file.name}</b>
      <span class="soft">
        {formatBytes(file.size)} · {whole} · {number(receiptNumber(file.sha256))}
      </span>
    </span>
  );
}

function When({ at }: { at: string }) {
  const { storage } = useApp();
  return <span class="size">{at === '' ? '' : formatWhen(at, storage.clock.nowMs())}</span>;
}
