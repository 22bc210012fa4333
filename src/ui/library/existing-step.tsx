import { useState } from 'preact/hooks';
import type { PlacedRequirement } from '../../domain/instrument.ts';
import { Button } from '../kit/button.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { m } from '../messages/messages.ts';
import { describeDocument, titleOf } from './describe-document.ts';
import type { DocumentUse } from './document-uses.ts';
import { isShared, type LibraryDocument } from './library-document.ts';
import { StepHeading } from './step-heading.tsx';
import { Thumb } from './thumb.tsx';

type ExistingStepProps = {
  documents: readonly LibraryDocument[];
  uses: ReadonlyMap<string, readonly DocumentUse[]>;
  /** The requirement that is looked for; null when any will do. */
  placed: PlacedRequirement | null;
  opd: string | null;
  onChoose: (document: LibraryDocument) => void;
  onBack: () => void;
};

/** Documents that are there already, those first that a related indicator has shown. */
export function ExistingStep({ documents, uses, placed, opd, onChoose, onBack }: ExistingStepProps) {
  const { existing, search, steps } = m.library;
  const [words, setWords] = useState('');
  const isFound = ({ title, number }: LibraryDocument) =>
    `${title} ${number}`.toLocaleLowerCase('id').includes(words.trim().toLocaleLowerCase('id'));
  const found = documents.filter(isFound);
  const groupOf = (document: LibraryDocument) => groupFor(document, uses.get(document.id) ?? [], placed);
  const isHere = (document: LibraryDocument) =>
    (uses.get(document.id) ?? []).some(
      (use) => use.requirement.code === placed?.requirement.code && use.opd === opd,
    );
  return (
    <div class="stack">
      <StepHeading>{m.words.evidence.existing}</StepHeading>
      {documents.length === 0 ? (
        <p>{existing.none}</p>
      ) : (
        <SearchBox label={search} value={words} onInput={setWords} />
      )}
      {found.length === 0 && documents.length > 0 && <output>{m.library.empty.nothingFits}</output>}
      {groups.map((group) => {
        const members = found.filter((document) => groupOf(document) === group);
        if (members.length === 0) return null;
        return (
          <section key={group} class="stack tight" aria-label={existing[group]}>
            <h4>{existing[group]}</h4>
            <ul class="evidence">
              {members.map((document) => (
                <Existing
                  key={document.id}
                  document={document}
                  isHere={isHere(document)}
                  onChoose={onChoose}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <div>
        <Button kind="quiet" onClick={onBack}>
          {steps.back}
        </Button>
      </div>
    </div>
  );
}

function Existing(props: {
  document: LibraryDocument;
  isHere: boolean;
  onChoose: (document: LibraryDocument) => void;
}) {
  const { document, isHere } = props;
  return (
    <li>
      <Thumb document={document} />
      <span>
        {titleOf(document)}
        <span class="meta">{describeDocument(document)}</span>
        {isShared(document) && <span class="meta">{m.library.shared}</span>}
        {isHere && <span class="meta">{m.library.existing.alreadyHere}</span>}
      </span>
      {!isHere && (
        <Button label={m.library.existing.choose(titleOf(document))} onClick={() => props.onChoose(document)}>
          {m.library.existing.chooseShort}
        </Button>
      )}
    </li>
  );
}

const groups = ['reused', 'fitting', 'others'] as const;
type Group = (typeof groups)[number];

function groupFor(
  { kind }: LibraryDocument,
  uses: readonly DocumentUse[],
  placed: PlacedRequirement | null,
): Group {
  if (placed === null) return 'others';
  const related = new Set([placed.indicator.id, ...placed.indicator.reuses]);
  if (uses.some(({ indicator }) => related.has(indicator.id))) return 'reused';
  return kind !== null && placed.requirement.accepts.includes(kind) ? 'fitting' : 'others';
}
