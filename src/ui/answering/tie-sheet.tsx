import type { Pages } from '../../domain/field-shapes.ts';
import type { Json } from '../../domain/op.ts';
import type { Tie } from '../../domain/room.ts';
import { Button } from '../kit/button.tsx';
import { TextInput } from '../kit/field.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { m } from '../messages/messages.ts';
import { DurableText } from '../kit/durable-input.tsx';
import { titleOf } from './evidence-link.tsx';
import { fieldState } from '../kit/field-state.ts';
import { SavedLine } from '../kit/saved-line.tsx';
import { useSeat } from './seat.ts';
import { tieRegister } from './tie-edits.ts';
import { useDurable } from '../kit/use-durable.ts';

/** Where in the document the requirement is shown: pages, clause, words. All of it is optional and saved as it is typed. */
export function TieSheet({ tie, onClose }: { tie: Tie; onClose: () => void }) {
  const { view } = useSeat();
  const words = m.answering.tie;
  const clause = tieRegister(view.scope, tie, 'clause');
  const quote = tieRegister(view.scope, tie, 'quote');
  return (
    <Sheet title={words.where} onClose={onClose}>
      <p class="small soft">{titleOf(tie.evidence)}</p>
      <PageFields tie={tie} />
      <DurableText
        label={words.clause}
        hint={words.clauseHint}
        optional
        register={clause}
        state={fieldState(view.fields, clause)}
        maxLength={1_000}
      />
      <DurableText
        label={words.quote}
        hint={words.quoteHint}
        optional
        register={quote}
        state={fieldState(view.fields, quote)}
        maxLength={5_000}
        rows={3}
      />
      <Button onClick={onClose}>{words.done}</Button>
    </Sheet>
  );
}

function PageFields({ tie }: { tie: Tie }) {
  const { view } = useSeat();
  const words = m.answering.tie;
  const register = tieRegister(view.scope, tie, 'pages');
  const pages = useDurable<Json>({ register, state: fieldState(view.fields, register), initial: null });
  if (!pages.isReady) return null;
  const value = (pages.value ?? {}) as Pages;
  const change = (part: Pages) => pages.change({ ...value, ...part } as Json);
  const onBlur = () => void pages.cut();
  return (
    <>
      <TextInput
        label={words.filePage}
        hint={words.filePageHint}
        optional
        value={value.file ?? ''}
        maxLength={100}
        onInput={(file) => change({ file })}
        onBlur={onBlur}
      />
      <TextInput
        label={words.printedPage}
        hint={words.printedPageHint}
        optional
        value={value.printed ?? ''}
        maxLength={100}
        onInput={(printed) => change({ printed })}
        onBlur={onBlur}
        note={<SavedLine saved={pages.saved} isDisputed={pages.isDisputed} />}
      />
    </>
  );
}
