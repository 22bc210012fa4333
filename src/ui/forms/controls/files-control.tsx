import { useState } from 'preact/hooks';
import { codesOf } from '../../../domain/forms/value.ts';
import { opdScope } from '../../../domain/scope.ts';
import { useApp } from '../../kit/app-context.ts';
import { Button } from '../../kit/button.tsx';
import { Checkbox } from '../../kit/checkbox.tsx';
import { SearchBox } from '../../kit/search-box.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import type { LibraryDocument } from '../../library/library-document.ts';
import { useDocuments } from '../../library/use-documents.ts';
import { f, m } from '../../messages/messages.ts';
import { ChoiceSet } from './choice-set.tsx';
import type { ControlOf } from './control.ts';

/** Documents of the library: chosen, or added to it first, by camera too. */
export function FilesControl({ value, onInput, onLeave, opd, ...look }: ControlOf<'files'>) {
  const [isChoosing, setChoosing] = useState(false);
  const documents = useDocuments(opd);
  const all = documents.state === 'filled' ? documents.value : [];
  const chosen = codesOf(value);
  const choose = (ids: readonly string[]): void => {
    onInput(ids);
    onLeave();
  };
  return (
    <ChoiceSet {...look}>
      {chosen.map((id) => (
        <ChosenDocument
          key={id}
          document={all.find((document) => document.id === id)}
          onRemove={() => choose(chosen.filter((other) => other !== id))}
        />
      ))}
      <Button icon="doc" label={`${f.control.pickDocument}: ${look.label}`} onClick={() => setChoosing(true)}>
        {f.control.pickDocument}
      </Button>
      {isChoosing && (
        <Sheet title={look.label} onClose={() => setChoosing(false)}>
          <Picker documents={all} opd={opd} chosen={chosen} onChoose={choose} />
        </Sheet>
      )}
    </ChoiceSet>
  );
}

const titleOf = ({ title }: LibraryDocument): string => (title === '' ? f.control.untitled : title);

function ChosenDocument(props: { document: LibraryDocument | undefined; onRemove: () => void }) {
  const { openDocument } = useApp();
  const { document } = props;
  const title = document === undefined ? f.control.unknownDocument : titleOf(document);
  const open = () => {
    if (document === undefined) return;
    const { file, url, scope } = document;
    openDocument({
      url,
      scope,
      name: title,
      ...(file === null ? {} : file),
      ...(file === null ? {} : { name: file.name }),
    });
  };
  return (
    <div class="row spread">
      <button type="button" class="as-link" onClick={open}>
        {title}
      </button>
      <Button kind="quiet" icon="close" label={`${m.words.acts.remove}: ${title}`} onClick={props.onRemove}>
        {m.words.acts.remove}
      </Button>
    </div>
  );
}

type PickerProps = {
  documents: readonly LibraryDocument[];
  opd: string;
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
};

/** So many documents are offered at once; words find the others. */
const mostOffered = 30;

function Picker({ documents, opd, chosen, onChoose }: PickerProps) {
  const { openEvidence } = useApp();
  const [words, setWords] = useState('');
  const own = documents.filter(({ deleted, scope }) => !deleted && scope === opdScope(opd));
  const fitting = own.filter((document) => titleOf(document).toLowerCase().includes(words.toLowerCase()));
  return (
    <div class="stack">
      <Button icon="plus" onClick={() => openEvidence({ kind: 'for-library', opd })}>
        {f.control.addDocument}
      </Button>
      {own.length === 0 && <p class="soft">{f.control.noDocuments}</p>}
      {own.length > mostOffered && <SearchBox label={m.library.search} value={words} onInput={setWords} />}
      <div class="choices list">
        {fitting.slice(0, mostOffered).map((document) => (
          <Checkbox
            key={document.id}
            label={titleOf(document)}
            checked={chosen.includes(document.id)}
            onChange={(isChosen) =>
              onChoose(isChosen ? [...chosen, document.id] : chosen.filter((id) => id !== document.id))
            }
          />
        ))}
      </div>
    </div>
  );
}
