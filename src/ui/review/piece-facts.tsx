import { useState } from 'preact/hooks';
import { identityOf } from '../../domain/accept-together.ts';
import { evidence as evidenceShape, type Evidence } from '../../domain/field-shapes.ts';
import { periodScope, roomScope } from '../../domain/scope.ts';
import { readHistory } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { Details } from '../kit/fold.tsx';
import { formatDay, formatWhen } from '../kit/format.ts';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useLive } from '../kit/use-live.ts';
import { d } from '../messages/messages.ts';
import { titleOf, type Piece } from './shown-pieces.ts';
import type { ShownPiece } from './use-piece.ts';

/** The documents of a requirement to choose from, and what the OPD says of the one that is looked at. */
export function PieceFacts({ shown }: { shown: ShownPiece }) {
  const { pieces, piece } = shown;
  if (piece === null) return null;
  return (
    <div class="stack tight">
      {pieces.length > 1 && <PieceChoice shown={shown} />}
      {piece.quote !== '' && <blockquote class="talk">“{piece.quote}”</blockquote>}
      <Facts piece={piece} />
      <Earlier key={piece.key} piece={piece} shown={shown} />
    </div>
  );
}

function PieceChoice({ shown: { pieces, piece, onPiece } }: { shown: ShownPiece }) {
  const { directory } = useApp();
  return (
    <ul aria-label={d.review.document.list}>
      {pieces.map((one) => (
        <li key={one.key}>
          <button
            type="button"
            class="as-link"
            aria-pressed={one.key === piece?.key}
            onClick={() => onPiece(one.key)}
          >
            {titleOf(one.evidence)}
          </button>{' '}
          <span class="small soft">{d.review.document.of(directory.opds.get(one.opd)?.name ?? one.opd)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What is known of the document and of where it proves; what is not filled in is left out. */
function Facts({ piece }: { piece: Piece }) {
  const { facts } = d.review.document;
  const { file, url } = piece.evidence;
  return (
    <dl class="facts">
      {useFacts(piece).map(
        ([name, value]) =>
          value !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {file != null && url != null && (
        <div>
          <dt>{facts.url}</dt>
          <dd>
            <a href={url}>{url}</a>
          </dd>
        </div>
      )}
    </dl>
  );
}

function useFacts({ evidence, pages, clause, by, opd, ...when }: Piece): [string, string][] {
  const { directory, storage } = useApp();
  const { facts, pageOf, byAt } = d.review.document;
  const person = directory.people.get(by)?.name ?? d.review.someone;
  const shownBy = `${person} (${directory.opds.get(opd)?.name ?? opd})`;
  return [
    [facts.where, pageOf(pages?.file ?? '', pages?.printed ?? '')],
    [facts.clause, clause],
    ...factsOf(evidence),
    [facts.by, byAt(shownBy, formatWhen(when.receivedAt ?? when.at, storage.clock.nowMs()))],
  ];
}

function factsOf({ number = '', date, signer = '', validUntil, note = '' }: Evidence): [string, string][] {
  const { facts } = d.review.document;
  return [
    [facts.number, number],
    [facts.date, dayText(date)],
    [facts.signer, signer],
    [facts.validUntil, dayText(validUntil)],
    [facts.note, note],
  ];
}

const dayText = (day: string | null | undefined): string => (day == null ? '' : formatDay(day));

type EarlierProps = { piece: Piece; shown: ShownPiece };

/** What this very tie showed before, newest first; read when it is asked for. */
function Earlier({ piece, shown }: EarlierProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Details title={d.review.document.earlier} open={isOpen} onToggle={setOpen}>
      {isOpen && <Versions piece={piece} shown={shown} />}
    </Details>
  );
}

function Versions({ piece, shown: { indicator, onEarlier } }: EarlierProps) {
  const { storage, period } = useApp();
  const words = d.review.document;
  const place =
    piece.kind === 'tie'
      ? { scope: roomScope(period?.id ?? '', indicator), entity: 'link' }
      : { scope: periodScope(period?.id ?? ''), entity: 'coverage' };
  const versions = useLive(
    async () =>
      earlierOf(await readHistory(storage.db, { ...place, key: piece.key, field: 'evidence' }), piece),
    [storage, place.scope, piece.key, identityOf(piece.evidence)],
  );
  if (versions.state === 'loading') return <LoadingBones />;
  if (versions.state === 'failed') return <FailedState />;
  if (versions.value.length === 0) return <p class="small soft">{words.noEarlier}</p>;
  return (
    <ul>
      {versions.value.map(({ evidence, at }) => (
        <li key={at}>
          <button type="button" class="as-link" onClick={() => onEarlier(evidence)}>
            {words.earlierAt(titleOf(evidence), formatWhen(at, storage.clock.nowMs()))}
          </button>
        </li>
      ))}
    </ul>
  );
}

type Version = { evidence: Evidence; at: string };

/** Other files or addresses than the present one, each once. */
function earlierOf(rows: readonly { value: unknown; at: string }[], piece: Piece): Version[] {
  const known = new Set([identityOf(piece.evidence)]);
  return rows.flatMap(({ value, at }) => {
    const parsed = evidenceShape.safeParse(value);
    if (!parsed.success || known.has(identityOf(parsed.data))) return [];
    known.add(identityOf(parsed.data));
    return [{ evidence: parsed.data, at }];
  });
}
