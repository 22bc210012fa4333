import { useState } from 'preact/hooks';
import { isReviewer } from '../../domain/authority.ts';
import { maxExplanationLength } from '../../domain/text-limits.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Details } from '../kit/fold.tsx';
import { lazyPart } from '../kit/lazy-part.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { DurableText, WrittenText } from '../kit/durable-input.tsx';
import { fieldState, textIn } from '../kit/field-state.ts';
import { assignmentOf, opdName, useSeat } from './seat.ts';
import { useDurable } from '../kit/use-durable.ts';
import { useWrite } from '../kit/use-write.ts';

const SentenceBuilder = lazyPart(async () => (await import('./sentence-builder.tsx')).SentenceBuilder);
const EarlierExplanation = lazyPart(
  async () => (await import('./earlier-explanation.tsx')).EarlierExplanation,
);
const HistorySheet = lazyPart(async () => (await import('./history-sheet.tsx')).HistorySheet);

/** The explanation: the own one to write, those of the other OPDs and the region's to read. */
export function Explanation() {
  const { view, opd } = useSeat();
  const words = m.answering.explanation;
  return (
    <section class="write stack" aria-labelledby="explanation">
      <div>
        <h2 id="explanation">{words.title}</h2>
        <p class="small soft">{words.hint}</p>
      </div>
      {opd !== null && <OwnExplanation key={`${view.scope} ${opd}`} opd={opd} />}
      <OtherExplanations />
      <RegionExplanation />
      {opd !== null && <Complete opd={opd} />}
    </section>
  );
}

function OwnExplanation({ opd }: { opd: string }) {
  const { view, period } = useSeat();
  const { directory } = useApp();
  const words = m.answering.explanation;
  const register = { scope: view.scope, entity: 'answer', key: opd, field: 'explanation' };
  const text = useDurable<string>({ register, state: fieldState(view.fields, register), initial: '' });
  const ties = view.assessment.room.ties.filter((tie) => tie.opd === opd && !tie.deleted);
  const hasEarlier = [...directory.periods.values()].some(({ year }) => year < period.year);
  /** What a button puts in can be taken back like any removal. */
  const put = (next: string) => {
    const before = text.value;
    text.change(next);
    showToast({ text: words.inserted, undo: () => text.change(before) });
  };
  return (
    <>
      <WrittenText label={words.title} durable={text} rows={8} maxLength={maxExplanationLength} />
      {ties.length > 0 && (
        <Builder>{<SentenceBuilder ties={ties} text={text.value} onChange={put} />}</Builder>
      )}
      {hasEarlier && (
        <EarlierExplanation
          opd={opd}
          onTake={(earlier) => put(text.value === '' ? earlier : `${text.value}\n\n${earlier}`)}
        />
      )}
      <ExplanationHistory opd={opd} />
    </>
  );
}

/** What is folded away is not fetched. */
function Builder({ children }: { children: preact.ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Details title={m.answering.builder.title} open={isOpen} onToggle={setOpen}>
      {isOpen && children}
    </Details>
  );
}

function ExplanationHistory({ opd }: { opd: string }) {
  const { view } = useSeat();
  const [isOpen, setOpen] = useState(false);
  const registers = view.fields.filter(
    ({ entity, key, field }) => entity === 'answer' && key === opd && field === 'explanation',
  );
  if (registers.length === 0) return null;
  const title = m.answering.explanation.title;
  return (
    <div>
      <Button
        kind="quiet"
        icon="history"
        label={`${m.answering.history.open}: ${title}`}
        onClick={() => setOpen(true)}
      >
        {m.answering.history.open}
      </Button>
      {isOpen && <HistorySheet title={title} registers={registers} onClose={() => setOpen(false)} />}
    </div>
  );
}

function OtherExplanations() {
  const { view, opd } = useSeat();
  const { directory } = useApp();
  const others = [...view.assessment.room.answers.values()].filter(
    (answer) => answer.opd !== opd && answer.opd !== 'region' && answer.explanation !== '',
  );
  return (
    <>
      {others.map((answer) => (
        <Details
          key={answer.opd}
          title={m.answering.explanation.of(opdName(directory, answer.opd))}
          open={opd === null}
        >
          <p class="small prose">{answer.explanation}</p>
        </Details>
      ))}
    </>
  );
}

/** The text of the whole agency: written by the owner or the reviewers until it is signed, read by everyone. */
function RegionExplanation() {
  const seat = useSeat();
  const { me, directory } = useApp();
  const words = m.answering.explanation;
  const register = { scope: seat.view.scope, entity: 'answer', key: 'region', field: 'explanation' };
  const state = fieldState(seat.view.fields, register);
  const text = textIn(state);
  const isSigned = seat.view.assessment.room.signOff !== null;
  const mayWrite = !isSigned && (isReviewer(me) || assignmentOf(seat, directory)?.role === 'owner');
  if (!mayWrite && text === '') return null;
  return (
    <Details title={isSigned ? words.regionSigned : words.region}>
      {mayWrite ? (
        <DurableText
          label={words.regionLabel}
          hint={words.regionHint}
          register={register}
          state={state}
          rows={6}
          maxLength={maxExplanationLength}
        />
      ) : (
        <p class="small prose">{text}</p>
      )}
    </Details>
  );
}

function Complete({ opd }: { opd: string }) {
  const { view } = useSeat();
  const write = useWrite();
  const register = { scope: view.scope, entity: 'answer', key: opd, field: 'complete' };
  return (
    <Checkbox
      label={m.answering.explanation.complete}
      checked={view.assessment.room.answers.get(opd)?.complete === true}
      onChange={(value) => void write([{ ...register, value }])}
    />
  );
}
