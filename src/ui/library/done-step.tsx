import { useState } from 'preact/hooks';
import { assignedIndicators } from '../../domain/directory.ts';
import type { Indicator } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { Details } from '../kit/fold.tsx';
import { Icon } from '../kit/icon.tsx';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';
import { titleOf } from './describe-document.ts';
import { DocumentForm } from './document-form.tsx';
import type { EvidenceTask } from './evidence-task.ts';
import type { LibraryDocument } from './library-document.ts';
import { renewTied } from './renew-tied.ts';
import { StepHeading } from './step-heading.tsx';
import type { Tied } from './tie-edits.ts';
import { TieForm } from './tie-form.tsx';
import { useMayEdit } from './use-documents.ts';

type DoneStepProps = {
  task: EvidenceTask;
  document: LibraryDocument;
  tied: readonly Tied[];
  onUndo: () => void;
  onFindUse: (() => void) | null;
  onAnother: () => void;
  onClose: () => void;
};

/** It is saved: what may be filled in now or later, and what comes next. */
export function DoneStep(props: DoneStepProps) {
  const { task, document, tied } = props;
  const { tied: words } = m.library;
  const title = titleOf(document);
  const isForOne = task.placed !== null && tied.length > 0;
  return (
    <div class="stack">
      <StepHeading>{isForOne ? words.title : words.saved}</StepHeading>
      <p>{isForOne ? words.text(title) : words.savedText(title, tied.length)}</p>
      <p class="saved">
        <Icon name="check" small />
        {m.words.sending.saved(deviceKind())}
      </p>
      <Later {...props} />
      <NextActs {...props} />
    </div>
  );
}

/** *Lengkapi nanti*: nothing here has to be filled in now. What is filled in now is what was tied just now. */
function Later({ document, tied }: DoneStepProps) {
  const { storage } = useApp();
  const [isOpen, setOpen] = useState(false);
  const mayEdit = useMayEdit();
  const ties = tied.filter(({ tie }) => tie !== null);
  const [first] = ties;
  if (!mayEdit(document) && first === undefined) return null;
  return (
    <Details title={m.library.lacking.title} open={isOpen} onToggle={setOpen}>
      {isOpen && (
        <div class="stack">
          {ties.length === 1 && first?.tie != null && <TieForm tie={first.tie} />}
          {mayEdit(document) && (
            <DocumentForm document={document} onCut={() => renewTied(storage, document, tied)} />
          )}
        </div>
      )}
    </Details>
  );
}

function NextActs(props: DoneStepProps) {
  const { task, tied, onUndo, onFindUse, onAnother, onClose } = props;
  const { tied: words, findUse } = m.library;
  const { own, isAllOwn } = useTiedIndicators(props);
  const indicators = task.placed === null ? own : [];
  const isPlain = indicators.length === 0;
  return (
    <>
      {!isAllOwn && <p class="small">{words.answered}</p>}
      {indicators.length > 0 && (
        <div class="ways">
          {indicators.map(({ id, shortName }, index) => (
            <LinkButton
              key={id}
              href={link('indikator', id, 'ajukan')}
              kind={index === 0 ? 'primary' : 'plain'}
              whole
            >
              {words.submitOf(shortName)}
            </LinkButton>
          ))}
        </div>
      )}
      <div class="row">
        {isPlain && (
          <Button kind="primary" whole onClick={onClose}>
            {words.close}
          </Button>
        )}
        {tied.length === 0 && task.placed === null && onFindUse !== null && (
          <Button onClick={onFindUse}>{findUse}</Button>
        )}
        <Button onClick={onAnother}>{words.another}</Button>
        {!isPlain && <Button onClick={onClose}>{words.close}</Button>}
        {tied.length > 0 && (
          <Button kind="quiet" icon="undo" onClick={onUndo}>
            {words.undo}
          </Button>
        )}
      </div>
    </>
  );
}

/** Those that this OPD submits. A question to all OPDs also stands in indicators of others: its answer is submitted by nobody. */
function useTiedIndicators({ task: { opd }, tied }: DoneStepProps): { own: Indicator[]; isAllOwn: boolean } {
  const { directory, period } = useApp();
  const assigned =
    period === null || opd === null ? new Set() : assignedIndicators(directory, period.id, [opd]);
  const all = [...new Map(tied.map(({ placed }) => [placed.indicator.id, placed.indicator])).values()];
  const own = all.filter(({ id }) => assigned.has(id));
  return { own, isAllOwn: own.length === all.length };
}
