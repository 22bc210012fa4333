import { isShapeCause } from '../../domain/instrument-fault-sentence.ts';
import type { FaultCause, InstrumentFault, ShapeCause } from '../../domain/instrument-file.ts';
import type { StructureCause } from '../../domain/instrument-faults.ts';
import { Banner } from '../kit/banner.tsx';
import { formatNumber } from '../kit/format.ts';
import { d } from '../messages/messages.ts';

/** More than a person repairs in one go; a file of another kind has tens of thousands. */
const mostShown = 100;

type FaultListProps = { faults: readonly InstrumentFault[]; isPartly: boolean };

/** Everything that is wrong with a file, in its order: the line, the place and what to do. */
export function InstrumentFaultList({ faults, isPartly }: FaultListProps) {
  const words = d.instruments.faults;
  const rest = faults.length - mostShown;
  const isJson = faults.every(({ cause }) => cause.kind !== 'not-json');
  return (
    <Banner tone="danger" level={3} title={words.title(faults.length)}>
      <p>
        {words.text} {isPartly && isJson && words.partly}
      </p>
      <ol class="plain">
        {faults.slice(0, mostShown).map((fault, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- a list that is drawn once: two faults may read the same
          <li key={place}>
            <b class="address">{words.line(formatNumber(fault.line), fault.place)}</b>
            <br />
            {sentenceOf(fault.cause)}
          </li>
        ))}
      </ol>
      {rest > 0 && <p>{words.more(formatNumber(rest))}</p>}
    </Banner>
  );
}

const sentenceOf = (cause: FaultCause): string =>
  isShapeCause(cause) ? shapeSentence(cause) : structureSentence(cause);

function shapeSentence(cause: ShapeCause): string {
  const words = d.instruments.faults;
  switch (cause.kind) {
    case 'not-json':
    case 'missing':
    case 'unknown':
    case 'empty':
    case 'other':
      return words[cause.kind];
    case 'type':
      return words.type(words.types[cause.expected] ?? cause.expected);
    case 'choice':
      return words.choice(cause.values.join(', '));
    case 'form':
      return words.form(cause.pattern);
    case 'bound':
      return cause.least === null ? words.most(numberOf(cause.most)) : words.least(numberOf(cause.least));
    case 'count':
      return cause.least === null
        ? words.countMost(numberOf(cause.most))
        : words.countLeast(numberOf(cause.least));
  }
}

const numberOf = (value: number | null): string => formatNumber(value ?? 0, 2);

function structureSentence(cause: StructureCause): string {
  const words = d.instruments.faults;
  switch (cause.kind) {
    case 'repeated':
    case 'levels-order':
      return words[cause.kind](cause.name);
    case 'predicates-order':
    case 'predicates-lowest':
      return words[cause.kind];
    case 'weights-whole':
      return words['weights-whole'](String(cause.sum), String(cause.whole));
    case 'weights-part':
      return words['weights-part'](cause.name, String(cause.sum), String(cause.weight));
    case 'no-aspect':
      return words['no-aspect'](cause.name, cause.section);
    case 'no-domain':
      return words['no-domain'](cause.name, cause.parent);
    case 'wrong-level':
      return words['wrong-level'](cause.code, cause.name, cause.level);
    case 'question-missing':
    case 'question-idle':
    case 'question-scope':
      return words[cause.kind](cause.code);
    case 'group-of-one':
    case 'group-in-part':
      return words[cause.kind](cause.group, words.levelOf(cause.name, cause.level));
  }
}
