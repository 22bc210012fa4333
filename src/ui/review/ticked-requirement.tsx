import type { Requirement } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { Checkbox } from '../kit/checkbox.tsx';
import { Select, TextInput } from '../kit/field.tsx';
import type { RoomView } from '../kit/room-view.ts';
import { d, m } from '../messages/messages.ts';
import { piecesFor, scopeOf, targetOf, titleOf, type Piece } from './shown-pieces.ts';
import type { Exception } from './use-up-to-level.ts';
import { returnReasons } from './verdict-edits.ts';

type TickedRequirementProps = {
  view: RoomView;
  requirement: Requirement;
  reasonId: string;
  /** Null while it is ticked. */
  exception: Exception | null;
  onChange: (exception: Exception | null) => void;
  error: string | undefined;
};

/** One requirement that is accepted with the others, or goes back with a reason once its tick is taken away. */
export function TickedRequirement(props: TickedRequirementProps) {
  const { view, requirement, exception, onChange } = props;
  return (
    <li>
      <Checkbox
        label={requirement.text}
        checked={exception === null}
        onChange={(isTicked) => onChange(isTicked ? null : { reason: null, text: '' })}
      />
      <ul class="small">
        {piecesFor(view.assessment, requirement.code, null).map((piece) => (
          <li key={piece.key}>
            <OpenPiece piece={piece} indicator={view.indicator.id} />
          </li>
        ))}
      </ul>
      {exception !== null && <Reason {...props} exception={exception} />}
    </li>
  );
}

function OpenPiece({ piece, indicator }: { piece: Piece; indicator: string }) {
  const { directory, openDocument, period } = useApp();
  const scope = scopeOf(piece, period?.id ?? '', indicator);
  const target = targetOf(piece.evidence, { scope, page: piece.pages?.file ?? '', find: piece.quote });
  return (
    <>
      <button
        type="button"
        class="as-link"
        aria-label={`${d.review.upTo.open}: ${target.name}`}
        onClick={() => openDocument(target)}
      >
        {titleOf(piece.evidence)}
      </button>{' '}
      <span class="soft">{d.review.document.of(directory.opds.get(piece.opd)?.name ?? piece.opd)}</span>
    </>
  );
}

function Reason(props: TickedRequirementProps & { exception: Exception }) {
  const { requirement, exception, onChange } = props;
  const words = d.review.upTo;
  return (
    <>
      <Select
        id={props.reasonId}
        label={words.reason(requirement.code)}
        value={exception.reason ?? ''}
        options={[
          { value: '', label: words.chooseReason },
          ...returnReasons.map((value) => ({ value, label: m.words.returnReasons[value] })),
        ]}
        onChange={(chosen) =>
          onChange({ ...exception, reason: returnReasons.find((one) => one === chosen) ?? null })
        }
        error={props.error}
      />
      <TextInput
        label={words.message(requirement.code)}
        optional
        maxLength={5_000}
        value={exception.text}
        onInput={(text) => onChange({ ...exception, text })}
      />
    </>
  );
}
