import { maxExplanationLength } from '../../domain/text-limits.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { WrittenText } from '../kit/durable-input.tsx';
import { fieldState, textIn } from '../kit/field-state.ts';
import { Details } from '../kit/fold.tsx';
import { formatList, formatWhen } from '../kit/format.ts';
import { Tag } from '../kit/tag.tsx';
import { showToast } from '../kit/toast.tsx';
import { useDurable } from '../kit/use-durable.ts';
import type { RoomView } from '../kit/room-view.ts';
import { d } from '../messages/messages.ts';
import { piecesOf } from './pieces.ts';
import { isQuoted, withAllQuotes, withQuote, type Piece } from './quotes.ts';

type RegionProps = { view: RoomView; period: string; isLocked: boolean };

/** The text of the whole region, composed of what the OPDs wrote; locked while it stands signed. */
export function RegionExplanation({ view, period, isLocked }: RegionProps) {
  const { directory } = useApp();
  const words = d.determination.explanation;
  const pieces = piecesOf(view, directory, { period, indicator: view.indicator.id });
  return (
    <section class="write stack" aria-labelledby="teks-daerah">
      <div>
        <h2 id="teks-daerah">{words.title}</h2>
        <p class="small soft">{words.hint}</p>
      </div>
      {isLocked ? <Signed view={view} /> : <Editor view={view} pieces={pieces} />}
      {isLocked && pieces.map((piece) => <PieceFold key={piece.opd} piece={piece} />)}
    </section>
  );
}

const registerIn = ({ scope }: RoomView) => ({
  scope,
  entity: 'answer',
  key: 'region',
  field: 'explanation',
});

function Signed({ view }: { view: RoomView }) {
  const text = textIn(fieldState(view.fields, registerIn(view)));
  return (
    <>
      <p class="prose">{text === '' ? d.determination.explanation.empty : text}</p>
      <p class="small soft">{d.determination.form.locked}</p>
    </>
  );
}

function Editor({ view, pieces }: { view: RoomView; pieces: readonly Piece[] }) {
  const words = d.determination.explanation;
  const register = registerIn(view);
  const text = useDurable<string>({ register, state: fieldState(view.fields, register), initial: '' });
  const missing = pieces.filter((piece) => !isQuoted(text.value, piece));
  /** What a button puts in can be taken back like any removal. */
  const put = (next: string, told: string) => {
    const before = text.value;
    text.change(next);
    showToast({ text: told, undo: () => text.change(before) });
  };
  const quote = (piece: Piece) => {
    const next = withQuote(text.value, piece);
    if (next === null) showToast({ text: words.tooLong(piece.name) });
    else put(next, words.quoted(piece.name));
  };
  const compose = () => {
    const { text: next, left } = withAllQuotes(text.value, pieces);
    put(next, left.length === 0 ? words.composed : words.tooLong(formatList(left)));
  };
  return (
    <>
      <WrittenText label={words.label} durable={text} rows={10} maxLength={maxExplanationLength} />
      {pieces.length === 0 && <p class="small soft">{words.noPieces}</p>}
      {missing.length > 1 && (
        <div>
          <Button icon="plus" onClick={compose}>
            {words.compose(missing.length)}
          </Button>
        </div>
      )}
      {pieces.map((piece) => (
        <PieceFold
          key={piece.opd}
          piece={piece}
          isQuoted={!missing.includes(piece)}
          onQuote={() => quote(piece)}
        />
      ))}
    </>
  );
}

type PieceFoldProps = { piece: Piece; isQuoted?: boolean; onQuote?: () => void };

/** One OPD's own words, with who wrote them. */
function PieceFold({ piece, isQuoted = false, onQuote }: PieceFoldProps) {
  const { directory, storage } = useApp();
  const words = d.determination.explanation;
  const nameOf = (person: string) => directory.people.get(person)?.name ?? person;
  return (
    <Details title={words.of(piece.name)} open>
      <div class="stack tight">
        <p class="small prose">{piece.explanation}</p>
        <p class="small soft">
          {words.writtenBy(nameOf(piece.by), formatWhen(piece.at, storage.clock.nowMs()))}
          {piece.author !== null && ` ${words.fromCopy(nameOf(piece.author))}`}
        </p>
        {isQuoted && <Tag state="ready">{words.isQuoted}</Tag>}
        {!isQuoted && onQuote !== undefined && (
          <div>
            <Button icon="copy" label={`${words.quoteIt}: ${piece.name}`} onClick={onQuote}>
              {words.quoteIt}
            </Button>
          </div>
        )}
      </div>
    </Details>
  );
}
