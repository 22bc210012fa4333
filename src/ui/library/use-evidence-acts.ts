import type { EvidenceKind } from '../../domain/evidence-kinds.ts';
import type { PlacedRequirement } from '../../domain/instrument.ts';
import { record, type Edit } from '../../storage/record.ts';
import { useApp, type AppContext } from '../kit/app-context.ts';
import { m } from '../messages/messages.ts';
import { documentEdits, readDocument, type DocumentPlace, type StoringFault } from './add-document.ts';
import type { CapturedPage } from './capture-session.ts';
import type { EvidenceStep } from './evidence-step.ts';
import type { EvidenceTask } from './evidence-task.ts';
import { keepFile, keepLink, keepPhotos, todayText } from './keep-evidence.ts';
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
  take: (document: LibraryDocument) => Step;
  nameKind: (document: LibraryDocument, kind: EvidenceKind, isTitled: boolean) => Step;
  discard: (document: LibraryDocument) => Step;
  /** Takes back a discarding. */
  takeBack: (place: DocumentPlace) => Step;
  tie: (document: LibraryDocument, chosen: readonly PlacedRequirement[]) => Step;
  untie: (document: LibraryDocument, tied: readonly Tied[]) => Step;
};

type Acting = Pick<AppContext, 'storage' | 'period'> & { task: EvidenceTask; data: EvidenceData };

export function useEvidenceActs(task: EvidenceTask, data: EvidenceData): EvidenceActs {
  const { storage, period } = useApp();
  const acting: Acting = { storage, period, task, data };
  const keeping = { storage, scope: task.scope };
  const save = (edits: readonly Edit[]) => record(storage, edits);
  return {
    mayUseExisting: task.opd !== null && task.request.kind !== 'for-library',
    keepFile: (file) => keepFile(keeping, file),
    keepPhotos: (pages) => keepPhotos(keeping, pages),
    keepLink: (link) => keepLink(keeping, link),
    take: async (document) =>
      document.kind === null && document.scope === task.scope
        ? { at: 'kind', document: placeOf(document), isTitled: true }
        : goOn(acting, document),
    nameKind: async (document, kind, isTitled) => {
      const proposed = m.library.titleOfKind(m.words.evidenceKinds[kind], todayText({ storage }));
      const title = isTitled ? document.title : proposed;
      await save(documentEdits(document, { kind, title }));
      return goOn(acting, { ...document, kind, title });
    },
    discard: async (document) => {
      await save(documentEdits(document, { deleted: true }));
      return { at: 'source', discarded: placeOf(document) };
    },
    takeBack: async (place) => {
      await save(documentEdits(place, { deleted: false }));
      return { at: 'kind', document: place, isTitled: true };
    },
    tie: (document, chosen) => tie(acting, document, chosen),
    untie: async (document, tied) => {
      await save(tied.flatMap(({ undo }) => undo));
      return { at: 'done', document: placeOf(document), tied: [] };
    },
  };
}

/** Where a document goes once its kind is known. */
async function goOn(acting: Acting, document: LibraryDocument): Step {
  const { placed, request } = acting.task;
  if (placed !== null) return tie(acting, document, [placed]);
  return request.kind === 'have-document'
    ? { at: 'requirements', document: placeOf(document) }
    : { at: 'done', document: placeOf(document), tied: [] };
}

async function tie(
  { storage, period, task: { opd }, data }: Acting,
  document: LibraryDocument,
  chosen: readonly PlacedRequirement[],
): Step {
  if (period === null || opd === null) return { at: 'done', document: placeOf(document), tied: [] };
  const evidence = evidenceOf((await readDocument(storage, document)) ?? document);
  const seat = { period: period.id, opd };
  const tied = chosen.map((placed) => {
    const room = data.assessments.get(placed.indicator.id)?.room ?? null;
    return tieDocument(placed, { seat, evidence, room, ids: storage.ids });
  });
  await record(
    storage,
    tied.flatMap(({ edits }) => edits),
  );
  return { at: 'done', document: placeOf(document), tied };
}

function placeOf({ scope, id }: DocumentPlace): DocumentPlace {
  return { scope, id };
}
