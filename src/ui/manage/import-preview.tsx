import type { ComponentChildren } from 'preact';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { d } from '../messages/messages.ts';
import type { ImportPlace } from './import-plan.ts';
import type { SourceWords } from './import-source.tsx';

/** What an import would do, in groups of one kind: "Ditambahkan (3)" and its lines. */
export type PreviewGroup = { title: string; lines: readonly string[] };
export type PreviewFault = ImportPlace & { text: string; reason: string };

type ImportPreviewProps = {
  groups: readonly PreviewGroup[];
  unchanged: number;
  faults: readonly PreviewFault[];
  /** Sheets that were not read. */
  passedOver?: readonly string[] | undefined;
  /** What is worth knowing and hinders nothing. */
  children?: ComponentChildren;
  /** The words of the button; nothing can be applied while there is a fault. Left out where a form around it saves. */
  act?: string | undefined;
  onApply?: (() => void) | undefined;
  isBusy?: boolean | undefined;
  /** Said where the sentences of Diskominfo's pages are not at hand. */
  words?: PreviewWords | undefined;
};

/** What every preview says. */
export type PreviewWords = Omit<typeof d.manage.imports, keyof SourceWords>;

/** What every import shows before it writes: what cannot be used and why, row by row; else what will change. All or nothing. */
export function ImportPreview(props: ImportPreviewProps) {
  const { groups, unchanged, faults, words = d.manage.imports } = props;
  const filled = groups.filter(({ lines }) => lines.length > 0);
  const isEmpty = filled.length === 0 && faults.length === 0;
  return (
    <div class="stack" aria-live="polite">
      {faults.length > 0 && <Faults faults={faults} words={words} />}
      {filled.map(({ title, lines }) => (
        <Group key={title} title={title} lines={lines} isOpen={faults.length === 0} words={words} />
      ))}
      {unchanged > 0 && <p class="small soft">{words.unchanged(unchanged)}</p>}
      <PassedOver sheets={props.passedOver ?? []} words={words} />
      {isEmpty && <p>{words.nothing}</p>}
      {props.children}
      {filled.length > 0 && faults.length === 0 && <Apply {...props} />}
    </div>
  );
}

function PassedOver({ sheets, words }: { sheets: readonly string[]; words: PreviewWords }) {
  return sheets.length === 0 ? null : <p class="small soft">{words.passedOver(sheets.join(', '))}</p>;
}

function Apply({ act, isBusy, onApply }: Pick<ImportPreviewProps, 'act' | 'isBusy' | 'onApply'>) {
  if (act === undefined) return null;
  return (
    <div>
      <Button kind="primary" whole busy={isBusy} onClick={onApply}>
        {act}
      </Button>
    </div>
  );
}

/** More lines than this are folded: a person looks at the first ones and at the count. */
const shownLines = 40;

type GroupProps = PreviewGroup & { isOpen: boolean; words: PreviewWords };

function Group({ title, lines, isOpen, words }: GroupProps) {
  return (
    <details class="panel" open={isOpen}>
      <summary>
        <b>{words.group(title, lines.length)}</b>
      </summary>
      <Lines lines={lines} words={words} />
    </details>
  );
}

function Faults({ faults, words }: { faults: readonly PreviewFault[]; words: PreviewWords }) {
  return (
    <Banner tone="warn" level={3} title={words.faults(faults.length)}>
      <p>{words.faultsText}</p>
      <Lines
        words={words}
        lines={faults.map(({ sheet, row, text, reason }) => {
          const place = row === 0 ? words.wholeSheet(sheet) : words.place(sheet, row);
          return text === '' ? words.faultAt(place, reason) : words.faultOf(place, text, reason);
        })}
      />
    </Banner>
  );
}

function Lines({ lines, words }: { lines: readonly string[]; words: PreviewWords }) {
  const rest = lines.length - shownLines;
  return (
    <ul class="plain">
      {lines.slice(0, shownLines).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {rest > 0 && <li class="soft">{words.more(rest)}</li>}
    </ul>
  );
}
