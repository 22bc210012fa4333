import type { EvidenceKind } from '../../domain/evidence-kinds.ts';
import { Button } from '../kit/button.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { Details } from '../kit/fold.tsx';
import { Icon } from '../kit/icon.tsx';
import { m } from '../messages/messages.ts';
import { likelyKinds, otherKinds } from './kind-guess.ts';
import type { LibraryDocument } from './library-document.ts';
import { StepHeading } from './step-heading.tsx';

type KindStepProps = {
  document: LibraryDocument;
  /** The kinds that the requirement takes; empty where none is in question. */
  accepts: readonly EvidenceKind[];
  onChoose: (kind: EvidenceKind) => void;
  onDiscard: () => void;
};

/** The one question about a new document; everything else may be filled in later. */
export function KindStep({ document, accepts, onChoose, onDiscard }: KindStepProps) {
  const { kinds } = m.library;
  const likely = likelyKinds(document, accepts);
  const others = otherKinds(likely);
  return (
    <div class="stack">
      <StepHeading>{kinds.question}</StepHeading>
      <p class="saved">
        <Icon name="check" small />
        <span>
          {kinds.saved(document.title)} {m.words.sending.saved(deviceKind())}
        </span>
      </p>
      {accepts.length > 0 && <p class="small soft">{kinds.likely}</p>}
      <KindButtons kinds={accepts.length > 0 ? likely : [...likely, ...others]} onChoose={onChoose} />
      {accepts.length > 0 && (
        <Details title={kinds.others}>
          <KindButtons kinds={others} onChoose={onChoose} />
        </Details>
      )}
      <div>
        <Button kind="quiet" icon="trash" onClick={onDiscard}>
          {kinds.discard}
        </Button>
      </div>
    </div>
  );
}

function KindButtons(props: { kinds: readonly EvidenceKind[]; onChoose: (kind: EvidenceKind) => void }) {
  return (
    <ul class="kinds">
      {props.kinds.map((kind) => (
        <li key={kind}>
          <Button onClick={() => props.onChoose(kind)}>{m.words.evidenceKinds[kind]}</Button>
        </li>
      ))}
    </ul>
  );
}
