import type { ComponentChildren } from 'preact';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { d } from '../messages/messages.ts';
import type { ImportPlace } from './import-plan.ts';

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
};

/** What every import shows before it writes: what cannot be used and why, row by row; else what will change. All or nothing. */
export function ImportPreview(props: ImportPreviewProps) {
  const { groups, unchanged, faults, passedOver = [], act } = props;
  const words = d.manage.imports;
  const filled = groups.filter(({ lines }) => lines.length > 0);
  const isEmpty = filled.length === 0 && faults.length === 0;
  return (
    <div class="stack" aria-live="polite">
      {faults.length > 0 && <Faults faults={faults} />}
      {filled.map(({ title, lines }) => (
        <Group key={title} title={title} lines={lines} isOpen={faults.length === 0} />
      ))}
      {unchanged > 0 && <p class="small soft">{words.unchanged(unchanged)}</p>}
      {passedOver.length > 0 && <p class="small soft">{words.passedOver(passedOver.join(', '))}</p>}
      {isEmpty && <p>{words.nothing}</p>}
      {props.children}
      {act !== undefined && filled.length > 0 && faults.length === 0 && (
        <div>
          <Button kind="primary" whole busy={props.isBusy} onClick={props.onApply}>
            {act}
          </Button>
        </div>
      )}
    </div>
  );
}

/** More lines than this are folded: a person looks at the first ones and at the count. */
const shownLines = 40;

function Group({ title, lines, isOpen }: PreviewGroup & { isOpen: boolean }) {
  return (
    <details class="panel" open={isOpen}>
      <summary>
        <b>{d.manage.imports.group(title, lines.length)}</b>
      </summary>
      <Lines lines={lines} />
    </details>
  );
}

function Faults({ faults }: { faults: readonly PreviewFault[] }) {
  const words = d.manage.imports;
  return (
    <Banner tone="warn" level={3} title={words.faults(faults.length)}>
      <p>{words.faultsText}</p>
      <Lines
        lines={faults.map(({ sheet, row, text, reason }) => {
          const place = row === 0 ? words.wholeSheet(sheet) : words.place(sheet, row);
          return text === '' ? words.faultAt(place, reason) : words.faultOf(place, text, reason);
        })}
      />
    </Banner>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const rest = lines.length - shownLines;
  return (
    <ul class="plain">
      {lines.slice(0, shownLines).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {rest > 0 && <li class="soft">{d.manage.imports.more(rest)}</li>}
    </ul>
  );
}
