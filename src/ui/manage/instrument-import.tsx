import { useMemo, useRef, useState } from 'preact/hooks';
import { maxInstrumentBytes, readInstrumentFile } from '../../domain/instrument-file.ts';
import { dropScratch, readScratch, saveScratch } from '../../storage/scratch.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatBytes } from '../kit/format.ts';
import { useLive } from '../kit/use-live.ts';
import { d } from '../messages/messages.ts';
import type { KnownInstrument } from './instrument-facts.ts';
import { InstrumentFaultList } from './instrument-fault-list.tsx';
import { InstrumentSave } from './instrument-save.tsx';

/** What was chosen stands in the database until it is saved or given up: it outlives a reload, and a day without a network. */
const scratchName = 'instrumen';
export type ChosenFile = { name: string; text: string };

/** The way in for an instrument: a file, everything that is wrong with it, a look at it, then the server. */
export function InstrumentImport({ known }: { known: readonly KnownInstrument[] }) {
  const { storage } = useApp();
  const words = d.instruments.take;
  const [trouble, setTrouble] = useState('');
  const kept = useLive(() => readScratch(storage.db, scratchName), [storage]);
  const chosen =
    kept.state === 'filled' && kept.value !== null ? (JSON.parse(kept.value) as ChosenFile) : null;
  const choose = async (file: File) => {
    const isTooLarge = file.size > maxInstrumentBytes;
    setTrouble(isTooLarge ? words.tooLarge(formatBytes(file.size), formatBytes(maxInstrumentBytes)) : '');
    if (!isTooLarge) await change({ name: file.name, text: await file.text() });
  };
  const change = (file: ChosenFile) => saveScratch(storage.db, scratchName, JSON.stringify(file));
  const drop = () => dropScratch(storage.db, scratchName);
  return (
    <Card title={words.title}>
      <p class="small">{words.lead}</p>
      <FileButton
        label={chosen === null ? words.choose : words.chooseOther}
        onChosen={(file) => void choose(file).catch(() => setTrouble(words.unreadable))}
      />
      <div role="status" class="small">
        {trouble}
      </div>
      {chosen !== null && (
        <Chosen file={chosen} known={known} onChange={(file) => void change(file)} onDrop={drop} />
      )}
    </Card>
  );
}

type ChosenProps = {
  file: ChosenFile;
  known: readonly KnownInstrument[];
  onChange: (file: ChosenFile) => void;
  onDrop: () => Promise<void>;
};

function Chosen({ file, known, onChange, onDrop }: ChosenProps) {
  const { name, text } = file;
  const read = useMemo(() => readInstrumentFile(text), [text]);
  const words = d.instruments.take;
  return (
    <div class="stack wide" aria-live="polite">
      <p>{words.chosen(name)}</p>
      {read.kind === 'faulty' ? (
        <>
          <InstrumentFaultList {...read} />
          <div>
            <Button kind="quiet" onClick={() => void onDrop()}>
              {words.cancel}
            </Button>
          </div>
        </>
      ) : (
        <InstrumentSave
          source={read.source}
          known={known}
          onRename={(id) => onChange({ name, text: JSON.stringify({ ...read.source, id }, null, 2) })}
          onDone={onDrop}
        />
      )}
    </div>
  );
}

function FileButton({ label, onChosen }: { label: string; onChosen: (file: File) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const choose = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const [file] = currentTarget.files ?? [];
    // So that the same file is noticed again once it was repaired.
    currentTarget.value = '';
    if (file !== undefined) onChosen(file);
  };
  return (
    <div>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={label}
        accept=".json,application/json"
        onChange={choose}
      />
      <Button icon="folder" onClick={() => picker.current?.click()}>
        {label}
      </Button>
    </div>
  );
}
