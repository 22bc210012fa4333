import { useState } from 'preact/hooks';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { TextArea } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { d } from '../messages/messages.ts';
import { readOpdLines, type LineFault, type OpdLine } from './opd-lines.ts';

type OpdPasteProps = { takenIds: ReadonlySet<string>; onAdd: (lines: readonly OpdLine[]) => void };

/** Many OPDs from a sheet: what will be added and what cannot be used stands below while one pastes. */
export function OpdPaste({ takenIds, onAdd }: OpdPasteProps) {
  const [text, setText] = useState('');
  const words = d.manage.opd;
  const { opds, faults } = readOpdLines(text, takenIds);
  return (
    <Details title={words.paste}>
      <div class="stack">
        <TextArea label={words.pasteLabel} hint={words.pasteHint} rows={6} value={text} onInput={setText} />
        <div class="stack" aria-live="polite">
          {faults.length > 0 && <Faults faults={faults} />}
          {opds.length > 0 && <Preview opds={opds} />}
        </div>
        {opds.length > 0 && (
          <div>
            <Button
              icon="plus"
              onClick={() => {
                onAdd(opds);
                setText(faults.map((fault) => fault.text).join('\n'));
              }}
            >
              {words.pasteAct(opds.length)}
            </Button>
          </div>
        )}
      </div>
    </Details>
  );
}

function Faults({ faults }: { faults: readonly LineFault[] }) {
  const words = d.manage.opd;
  return (
    <Banner tone="warn" level={3} title={words.pasteFaults(faults.length)}>
      <ul class="plain">
        {faults.map(({ line, text, kind }) => (
          <li key={line}>{words.lineFault(line, text, words.faults[kind])}</li>
        ))}
      </ul>
    </Banner>
  );
}

function Preview({ opds }: { opds: readonly OpdLine[] }) {
  return (
    <Banner level={3} icon="list" title={d.manage.opd.pastePreview(opds.length)}>
      <ul class="plain">
        {opds.map(({ id, code, name }) => (
          <li key={id}>
            <b>{code}</b> {name} <span class="soft">({id})</span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
