import { useState } from 'preact/hooks';
import { useApp } from '../../kit/app-context.ts';
import { Button } from '../../kit/button.tsx';
import { dayOf, formatDay } from '../../kit/format.ts';
import type { DocumentPlace } from '../../library/add-document.ts';
import { EvidenceHost } from '../../library/evidence-host.tsx';
import { f } from '../../messages/messages.ts';
import { fedIndicators, freezeRecords } from './freeze-records.ts';
import { MakingTrouble } from './making-trouble.tsx';
import type { FileOf } from './record-file.ts';
import { useRecordFile } from './use-record-file.ts';

type EvidenceButtonProps = { of: FileOf; opd: string; title: (day: string) => string; hint: string };

/** Freezes records, as they are, into a document of the library, and asks what it proves. */
export function EvidenceButton({ of, opd, title, hint }: EvidenceButtonProps) {
  const { storage, instrument } = useApp();
  const { state, make } = useRecordFile();
  const [document, setDocument] = useState<DocumentPlace | null>(null);
  const freeze = (): Promise<void> =>
    make(of, async (made) => {
      const day = formatDay(dayOf(storage.clock.nowMs()));
      const frozen = await freezeRecords(storage, opd, { ...made, title: title(day) });
      if ('refused' in frozen) return frozen.refused === 'full' ? 'full' : 'failed';
      setDocument(frozen);
      return 'idle';
    });
  return (
    <div class="stack tight">
      <div>
        <Button
          icon="doc"
          busy={state === 'busy'}
          disabledReason={of.records.length === 0 ? f.files.nothing : undefined}
          onClick={() => void freeze()}
        >
          {f.files.evidence}
        </Button>
      </div>
      {of.records.length > 0 && <p class="small soft">{hint}</p>}
      <MakingTrouble state={state} />
      {document !== null && (
        <EvidenceHost
          request={{ kind: 'have-document', opd }}
          document={document}
          first={fedIndicators(of.form, instrument)}
          onClose={() => setDocument(null)}
        />
      )}
    </div>
  );
}
