import { currentHead, emptyField, type FieldState } from '../../domain/fold.ts';
import { maxExplanationLength } from '../../domain/field-shapes.ts';
import type { Tie } from '../../domain/room.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { Details } from '../kit/fold.tsx';
import { TextArea } from '../kit/field.tsx';
import { formatTime } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { useApp } from '../kit/app-context.ts';
import { m } from '../messages/messages.ts';
import { opdName, useSeat } from './seat.ts';
import { useDurable, type Saved } from './use-durable.ts';
import { useWrite } from './use-write.ts';

/** The explanation: the own one to write, those of the other OPDs to read. */
export function Explanation() {
  const { view, opd } = useSeat();
  const words = m.answering.room;
  return (
    <section class="write stack">
      <div>
        <h2>{words.explanation}</h2>
        <p class="small soft">{words.explanationHint}</p>
      </div>
      {opd !== null && <OwnExplanation key={`${view.scope} ${opd}`} opd={opd} />}
      <OtherExplanations />
    </section>
  );
}

function OwnExplanation({ opd }: { opd: string }) {
  const { view } = useSeat();
  const words = m.answering.room;
  const register = { scope: view.scope, entity: 'answer', key: opd, field: 'explanation' };
  const text = useDurable<string>(register, fieldOf(view.fields, register), '');
  const insert = (sentence: string) => {
    text.change(text.value === '' ? sentence : `${text.value.trimEnd()}\n\n${sentence}`);
  };
  return (
    <>
      <TextArea
        label={words.explanation}
        value={text.value}
        rows={8}
        maxLength={maxExplanationLength}
        onInput={text.change}
        onBlur={() => void text.cut()}
        note={savedWords(text.saved)}
      />
      {text.isDisputed && (
        <p class="small">
          {words.disputed} <a href={link('pengiriman')}>{words.settle}</a>
        </p>
      )}
      <Sentences opd={opd} onInsert={insert} />
      <Complete opd={opd} />
    </>
  );
}

type StoredFields = readonly { entity: string; key: string; field: string; state: FieldState }[];

function fieldOf(fields: StoredFields, at: { entity: string; key: string; field: string }): FieldState {
  const found = fields.find(
    ({ entity, key, field }) => entity === at.entity && key === at.key && field === at.field,
  );
  return found?.state ?? emptyField;
}

/** Each word is shown only once it is true. */
function savedWords(saved: Saved): string | undefined {
  const words = m.answering.room;
  switch (saved.state) {
    case 'nothing':
      return undefined;
    case 'saving':
      return words.saving;
    case 'device':
      return m.words.sending.savedAt(deviceKind(), formatTime(saved.at));
    case 'arrived':
      return m.words.sending.arrived;
    case 'failed':
      return words.saveFailed;
  }
}

/** Fakta and Analisis from the ties: what is written where, and what it shows. */
function Sentences({ opd, onInsert }: { opd: string; onInsert: (sentence: string) => void }) {
  const { view } = useSeat();
  const words = m.answering.room;
  const ties = view.assessment.room.ties.filter((tie) => tie.opd === opd && !tie.deleted);
  if (ties.length === 0) return null;
  return (
    <Details title={words.insert}>
      <ul class="sentences">
        {ties.map((tie) => (
          <li key={tie.key}>
            <span>{factOf(tie)}</span>
            <Button onClick={() => onInsert(`${factOf(tie)}\n\n${analysisOf(tie)}`)}>
              {words.insertOne}
            </Button>
          </li>
        ))}
      </ul>
    </Details>
  );

  function analysisOf(tie: Tie): string {
    const requirement = view.assessment.requirements.get(tie.requirement)?.requirement.text ?? '';
    return words.analysis(requirement);
  }
}

function factOf({ evidence, pages }: Tie): string {
  const title = evidence.title ?? evidence.file?.name ?? evidence.url ?? '';
  return m.answering.room.fact(title, evidence.number ?? '', pages?.printed ?? pages?.file ?? '');
}

function Complete({ opd }: { opd: string }) {
  const { view } = useSeat();
  const write = useWrite();
  const register = { scope: view.scope, entity: 'answer', key: opd, field: 'complete' };
  const value = currentHead(fieldOf(view.fields, register))?.value === true;
  return (
    <Checkbox
      label={m.answering.room.complete}
      checked={value}
      onChange={(checked) => void write([{ ...register, value: checked }])}
    />
  );
}

function OtherExplanations() {
  const { view, opd } = useSeat();
  const { directory } = useApp();
  const others = [...view.assessment.room.answers.values()].filter(
    (answer) => answer.opd !== opd && answer.explanation !== '',
  );
  return (
    <>
      {others.map((answer) => (
        <Details key={answer.opd} title={m.answering.room.byOpd(opdName(directory, answer.opd))}>
          <p class="small prose">{answer.explanation}</p>
        </Details>
      ))}
    </>
  );
}
