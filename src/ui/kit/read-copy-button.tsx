import { useRef } from 'preact/hooks';
import { isCoordinator } from '../../domain/authority.ts';
import { m } from '../messages/messages.ts';
import { useApp } from './app-context.ts';
import { Button } from './button.tsx';
import { readCopy, type CopyOutcome } from './read-copy.ts';

/** Chooses the file of a saved copy. */
export function ReadCopyButton({ isBusy, onChosen }: { isBusy: boolean; onChosen: (file: File) => void }) {
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

/** Reads a copy in and says what came of it; a coordinator reads that of an OPD too, and its author is named. */
export function useReadCopy(): (file: File) => Promise<string> {
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
