import { useState } from 'preact/hooks';
import { distinctNames, portalFileName, defaultPortalPattern } from '../../domain/portal-file-name.ts';
import type { ShownFile } from '../../domain/shown-files.ts';
import { useApp } from '../kit/app-context.ts';
import { Card } from '../kit/card.tsx';
import { TextInput } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { useScratch } from '../kit/use-scratch.ts';
import { d } from '../messages/messages.ts';
import { EntryFile } from './entry-file.tsx';
import type { PortalRow } from './portal-rows.ts';

const defaultMaxMegabytes = '10';

/** The files of an indicator under the names that the portal asks for; what stands returned is left out and said. */
export function EntryFiles({ row: { entry, view } }: { row: PortalRow }) {
  const { storage, period } = useApp();
  const words = d.portal;
  const [pattern, setPattern] = useScratch(storage.db, 'portal-pattern', defaultPortalPattern);
  const [maxSize, setMaxSize] = useScratch(storage.db, 'portal-max-size', defaultMaxMegabytes);
  const place = { number: view.indicator.number, year: period?.year ?? 0 };
  const nameOf = ({ title, file }: ShownFile) =>
    file === null ? title : portalFileName(pattern, { ...place, title, fileName: file.name });
  const names = distinctNames(entry.files.map(nameOf));
  return (
    <Card title={words.filesTitle(entry.files.length)}>
      {entry.files.length === 0 ? (
        <p class="small soft">{words.noFiles}</p>
      ) : (
        <ol class="stack">
          {entry.files.map((file, index) => (
            <EntryFile
              key={file.key}
              shown={file}
              name={names[index] ?? file.title}
              roomScope={view.scope}
              maxBytes={bytesOf(maxSize)}
            />
          ))}
        </ol>
      )}
      {entry.returned.length > 0 && <p class="small">{words.leftOut(entry.returned.length)}</p>}
      <NameSettings pattern={pattern} setPattern={setPattern} maxSize={maxSize} setMaxSize={setMaxSize} />
    </Card>
  );
}

type NameSettingsProps = {
  pattern: string;
  setPattern: (pattern: string) => void;
  maxSize: string;
  setMaxSize: (megabytes: string) => void;
};

function NameSettings({ pattern, setPattern, maxSize, setMaxSize }: NameSettingsProps) {
  const [isOpen, setOpen] = useState(false);
  const words = d.portal.names;
  const isWrong = maxSize.trim() !== '' && bytesOf(maxSize) === null;
  return (
    <Details title={words.title} open={isOpen} onToggle={setOpen}>
      <div class="stack">
        <p class="small soft">{words.lead}</p>
        <TextInput label={words.pattern} hint={words.patternHint} value={pattern} onInput={setPattern} />
        <TextInput
          label={words.maxSize}
          hint={words.maxSizeHint}
          error={isWrong ? words.maxSizeWrong : undefined}
          inputMode="decimal"
          value={maxSize}
          onInput={setMaxSize}
        />
      </div>
    </Details>
  );
}

/** Null where no limit is set, or none can be read. */
function bytesOf(megabytes: string): number | null {
  const value = Number(megabytes.trim().replace(',', '.'));
  return Number.isFinite(value) && value > 0 ? value * 1_000_000 : null;
}
