import { useRef, useState } from 'preact/hooks';
import { isCoordinator } from '../../domain/authority.ts';
import { exportUnsent } from '../../storage/export-copy.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatBytes } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import { readCopy, type CopyOutcome } from './read-copy.ts';
import { saveFile } from '../kit/save-file.ts';

/** All work that is only here as one file, and the way back in. `sizeBytes` is told before it is made. */
export function CopyCard({ sizeBytes }: { sizeBytes: number }) {
  const words = m.sending.copy;
  const [isBusy, setIsBusy] = useState(false);
  const [news, setNews] = useState('');
  const save = useSaveCopy();
  const read = useReadCopy();
  const run = async (work: () => Promise<string>, meanwhile: string) => {
    setIsBusy(true);
    setNews(meanwhile);
    setNews(await work().catch(() => words.failed));
    setIsBusy(false);
  };
  return (
    <Card title={words.title}>
      <p class="small">{words.lead}</p>
      {sizeBytes > 0 && <p class="small soft">{words.size(formatBytes(sizeBytes))}</p>}
      <Button
        icon="download"
        busy={isBusy}
        disabledReason={sizeBytes === 0 ? words.nothing : undefined}
        onClick={() => void run(save, words.making)}
      >
        {m.words.sending.saveCopy}
      </Button>
      <ReadButton
        isBusy={isBusy}
        onChosen={(file) => void run(async () => read(file), m.words.states.loading)}
      />
      <output class="small">{news}</output>
    </Card>
  );
}

function ReadButton({ isBusy, onChosen }: { isBusy: boolean; onChosen: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const [file] = currentTarget.files ?? [];
    currentTarget.value = '';
    if (file !== undefined) onChosen(file);
  };
  return (
    <div class="stack tight">
      <Button kind="quiet" icon="upload" busy={isBusy} onClick={() => input.current?.click()}>
        {m.sending.copy.readBack}
      </Button>
      <p class="small soft">
        {isCoordinator(useApp().me) ? m.sending.copy.readOthersHint : m.sending.copy.readBackHint}
      </p>
      <input ref={input} type="file" accept=".zip,application/zip" hidden onChange={choose} />
    </div>
  );
}

function useSaveCopy(): () => Promise<string> {
  const { storage } = useApp();
  return async () => {
    const bytes = await exportUnsent(storage);
    const name = `lumbung-salinan-${storage.clock.nowIso().slice(0, 10)}.zip`;
    saveFile(new Blob([bytes.slice()], { type: 'application/zip' }), name);
    return m.sending.copy.saved(formatBytes(bytes.length));
  };
}

function useReadCopy(): (file: File) => Promise<string> {
  const { storage, me, directory } = useApp();
  return async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await readCopy(storage, bytes, { mayReadOthers: isCoordinator(me) });
    if (outcome.kind === 'refused' || outcome.author === null) return outcomeText(outcome);
    const author = directory.people.get(outcome.author)?.name ?? m.sending.settle.somebody;
    return `${outcomeText(outcome)} ${m.sending.copy.onBehalf(author)}`;
  };
}

function outcomeText(outcome: CopyOutcome): string {
  const words = m.sending.copy;
  if (outcome.kind === 'refused') return words.faults[outcome.fault];
  const { edits, files, leftOut } = outcome;
  const read = edits + files === 0 ? words.readNothing : words.read(edits, files);
  return leftOut === 0 ? read : `${read} ${words.partsLeftOut(leftOut)}`;
}
