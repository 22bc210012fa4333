import { useState } from 'preact/hooks';
import type { ShownFile } from '../../domain/shown-files.ts';
import { readHeldFiles } from '../../storage/pinned-files.ts';
import { useApp } from '../kit/app-context.ts';
import { Details } from '../kit/fold.tsx';
import { formatBytes } from '../kit/format.ts';
import { useLive } from '../kit/use-live.ts';
import type { RoomView } from '../kit/room-view.ts';
import { d } from '../messages/messages.ts';
import type { DeskSource } from './desk-rows.ts';
import { scopeOf, shownBy } from './wanted-evidence.ts';

/** What the OPD has shown, by indicator; each document opens at its page, without a network where it was fetched. */
export function EvidenceLists({ source, opd }: { source: DeskSource; opd: string }) {
  const { storage } = useApp();
  const held = useLive(() => readHeldFiles(storage.db), [storage.db]);
  const rooms = [...source.rooms.values()]
    .map((view) => ({ view, files: shownBy(view, opd) }))
    .filter(({ files }) => files.length > 0);
  if (rooms.length === 0) return null;
  const isHere = (sha256: string) => held.state === 'filled' && held.value.has(sha256);
  return (
    <section class="stack tight">
      <h2>{d.sessions.evidence.list(rooms.reduce((sum, { files }) => sum + files.length, 0))}</h2>
      {rooms.map(({ view, files }) => (
        <RoomEvidence key={view.scope} view={view} files={files} opd={opd} isHere={isHere} />
      ))}
    </section>
  );
}

type RoomEvidenceProps = {
  view: RoomView;
  files: readonly ShownFile[];
  opd: string;
  isHere: (sha256: string) => boolean;
};

function RoomEvidence({ view, files, opd, isHere }: RoomEvidenceProps) {
  const [isOpen, setOpen] = useState(false);
  const { id, shortName } = view.indicator;
  return (
    <Details title={`${id} ${shortName} (${files.length})`} open={isOpen} onToggle={setOpen}>
      {isOpen && (
        <ul class="stack">
          {files.map((shown) => (
            <EvidenceLine key={shown.key} shown={shown} view={view} opd={opd} isHere={isHere} />
          ))}
        </ul>
      )}
    </Details>
  );
}

type EvidenceLineProps = Omit<RoomEvidenceProps, 'files'> & { shown: ShownFile };

function EvidenceLine({ shown, view, opd, isHere }: EvidenceLineProps) {
  const { openDocument, period } = useApp();
  const words = d.sessions.evidence;
  const { file, title, url } = shown;
  const own = shown.uses.filter((use) => use.opd === opd);
  const page = own.map(({ pages }) => pages?.file ?? '').find((text) => text !== '');
  const open = () =>
    openDocument({
      scope: scopeOf(shown, view, period?.id ?? ''),
      name: title,
      url,
      ...(file === null ? {} : { sha256: file.sha256, size: file.size, mime: file.mime }),
      ...(page === undefined ? {} : { page }),
    });
  const facts = [
    own.map(({ requirement }) => requirement).join(', '),
    page === undefined ? '' : words.page(page),
    file === null ? '' : formatBytes(file.size),
    file !== null && isHere(file.sha256) ? words.onDevice : '',
  ];
  return (
    <li>
      <button type="button" class="as-link" onClick={open}>
        {title}
      </button>
      <p class="small soft">{facts.filter((fact) => fact !== '').join(' · ')}</p>
    </li>
  );
}
