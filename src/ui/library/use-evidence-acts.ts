import type { EvidenceKind } from '../../domain/evidence-kinds.ts';
import type { PlacedRequirement } from '../../domain/instrument.ts';
import { agencyScope } from '../../domain/scope.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { dayOf, formatDay } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import {
  addDocument,
  documentEdits,
  findSameFile,
  readDocument,
  storeChosen,
  storeFile,
  type DocumentPlace,
  type StoringFault,
} from './add-document.ts';
import type { CapturedPage } from './capture-session.ts';
import type { EvidenceStep } from './evidence-step.ts';
import type { EvidenceTask } from './evidence-task.ts';
import { titleFromName } from './file-name.ts';
import { mimeOf } from './file-signature.ts';
import { pdfFromJpegs } from './jpeg-pdf.ts';
import { evidenceOf, type LibraryDocument } from './library-document.ts';
import { tieDocument, type Tied } from './tie-edits.ts';
import type { EvidenceData } from './use-evidence-data.ts';

type Step = Promise<EvidenceStep>;

/** What the person can do in the sheet. Each act saves and gives the step that follows; it rejects when nothing was saved. */
export type EvidenceActs = {
  mayUseExisting: boolean;
  keepFile: (file: File) => Promise<EvidenceStep | { refused: StoringFault }>;
  keepPhotos: (pages: readonly CapturedPage[]) => Step;
  keepLink: (link: { url: string; title: string }) => Step;
  /** Takes a document that is there already. */
  use: (document: LibraryDocument) => Step;
  nameKind: (document: LibraryDocument, kind: EvidenceKind, isTitled: boolean) => Step;
  discard: (document: LibraryDocument) => Step;
  /** Takes back a discarding. */
  takeBack: (place: DocumentPlace) => Step;
  tie: (document: LibraryDocument, chosen: readonly PlacedRequirement[]) => Step;
  untie: (document: LibraryDocument, tied: readonly Tied[]) => Step;
};

export function useEvidenceActs(task: EvidenceTask, data: EvidenceData): EvidenceActs {
  const { storage, period } = useApp();
  const { scope, opd, placed } = task;
  const today = () => formatDay(dayOf(storage.clock.nowMs()));

  const tie: EvidenceActs['tie'] = async (document, chosen) => {
    const present = (await readDocument(storage, document)) ?? document;
    const evidence = evidenceOf(present);
    const tied = chosen.flatMap((one) => {
      if (period === null || opd === null) return [];
      const room = data.assessments.get(one.indicator.id)?.room ?? null;
      return [tieDocument(one, { seat: { period: period.id, opd }, evidence, room, ids: storage.ids })];
    });
    await record(
      storage,
      tied.flatMap(({ edits }) => edits),
    );
    return { at: 'done', document: placeOf(document), tied };
  };

  /** Where a document goes once its kind is known. */
  const goOn = (document: LibraryDocument): Step => {
    if (placed !== null) return tie(document, [placed]);
    const next = task.request.kind === 'have-document' ? 'requirements' : 'done';
    return Promise.resolve({ at: next, document: placeOf(document), tied: [] } as EvidenceStep);
  };

  return {
    mayUseExisting: opd !== null && task.request.kind !== 'for-library',
    keepFile: async (file) => {
      const stored = await storeChosen(storage, file, scope);
      if ('refused' in stored) return stored;
      const same = await findSameFile(storage, stored.file.sha256, [...new Set([scope, agencyScope])]);
      if (same !== null) return { at: 'duplicate', document: placeOf(same) };
      const title = titleFromName(file.name);
      const isTitled = title !== '';
      const named = isTitled ? title : m.library.documentOf(today());
      return {
        at: 'kind',
        document: await addDocument(storage, { scope, title: named, file: stored.file }),
        isTitled,
      };
    },
    keepPhotos: async (pages) => {
      const title = m.library.photos.documentTitle(today());
      const photographed = {
        bytes: pdfFromJpegs(pages),
        name: `${title}.pdf`,
        mime: mimeOf.pdf,
        pages: pages.length,
      };
      const stored = await storeFile(storage, photographed, scope);
      if ('refused' in stored) throw new Error(stored.refused);
      return {
        at: 'kind',
        document: await addDocument(storage, { scope, title, file: stored.file }),
        isTitled: false,
      };
    },
    keepLink: async ({ url, title }) => ({
      at: 'kind',
      document: await addDocument(storage, { scope, title, url }),
      isTitled: true,
    }),
    use: async (document) =>
      document.kind === null && document.scope === scope
        ? { at: 'kind', document: placeOf(document), isTitled: true }
        : goOn(document),
    nameKind: async (document, kind, isTitled) => {
      const title = isTitled ? document.title : m.library.titleOfKind(m.words.evidenceKinds[kind], today());
      await record(storage, documentEdits(document, { kind, title }));
      return goOn({ ...document, kind, title });
    },
    discard: async (document) => {
      await record(storage, documentEdits(document, { deleted: true }));
      return { at: 'source', discarded: placeOf(document) };
    },
    takeBack: async (place) => {
      await record(storage, documentEdits(place, { deleted: false }));
      return { at: 'kind', document: place, isTitled: true };
    },
    tie,
    untie: async (document, tied) => {
      await record(
        storage,
        tied.flatMap(({ undo }) => undo),
      );
      return { at: 'done', document: placeOf(document), tied: [] };
    },
  };
}

function placeOf({ scope, id }: DocumentPlace): DocumentPlace {
  return { scope, id };
}
