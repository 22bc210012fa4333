import { isCoordinator } from '../../../domain/authority.ts';
import type { Form } from '../../../domain/forms/form.ts';
import type { FormRecord } from '../../../domain/forms/record.ts';
import { useApp } from '../../kit/app-context.ts';
import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { Details } from '../../kit/fold.tsx';
import { formatNumber } from '../../kit/format.ts';
import { deskPart } from '../../kit/lazy-part.tsx';
import { chosenOpd } from '../../kit/remembered.ts';
import { saveFile } from '../../kit/save-file.ts';
import { f } from '../../messages/messages.ts';
import { EvidenceButton } from './evidence-button.tsx';
import { ImportCard } from './import-card.tsx';
import { MakingTrouble } from './making-trouble.tsx';
import { useRecordFile } from './use-record-file.ts';

const XlsForm = deskPart(async () => (await import('../xlsform-button.tsx')).XlsFormButton);

type ListFilesProps = { form: Form; records: readonly FormRecord[] };

/** What can be done with the records that a list shows, and files that come back. */
export function ListFiles({ form, records }: ListFilesProps) {
  const { me } = useApp();
  const opd = chosenOpd(me);
  return (
    <Details title={f.files.title}>
      <div class="stack">
        {form.confidential && <Banner tone="warn" level={3} icon="alert" title={f.files.confidential} />}
        <Download form={form} records={records} />
        {opd !== null && <ListEvidence form={form} records={records} opd={opd} />}
        <ImportCard form={form} />
        {isCoordinator(me) && <XlsForm form={form} />}
      </div>
    </Details>
  );
}

function Download({ form, records }: ListFilesProps) {
  const { state, make } = useRecordFile();
  const download = (): Promise<void> =>
    make({ form, records, called: form.title.id }, async ({ blob, name }) => {
      saveFile(blob, name);
      return 'idle';
    });
  return (
    <div class="stack tight">
      <div>
        <Button icon="download" busy={state === 'busy'} onClick={() => void download()}>
          {f.files.download}
        </Button>
      </div>
      <p class="small soft">{f.files.downloadText(formatNumber(records.length))}</p>
      <MakingTrouble state={state} />
    </div>
  );
}

function ListEvidence({ form, records, opd }: ListFilesProps & { opd: string }) {
  const own = records.filter((record) => record.opd === opd);
  return (
    <EvidenceButton
      of={{ form, records: own, called: form.title.id }}
      opd={opd}
      title={(day) => f.files.asOf(form.title.id, day)}
      hint={f.files.evidenceText(formatNumber(own.length))}
    />
  );
}
