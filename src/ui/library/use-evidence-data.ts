import type { Assessment } from '../../domain/maturity.ts';
import { suggestRequirements, type Suggestion } from '../../domain/suggest-requirements.ts';
import { useApp } from '../kit/app-context.ts';
import { useRooms } from '../kit/rooms-at-hand.ts';
import type { DocumentPlace } from './add-document.ts';
import { usesByDocument, type DocumentUse } from './document-uses.ts';
import type { EvidenceTask } from './evidence-task.ts';
import type { LibraryDocument } from './library-document.ts';
import { useDocuments } from './use-documents.ts';

/** What the steps read: the documents within reach and the rooms that they may prove something in. */
export type EvidenceData = {
  /** Those that may be used, shared ones too. */
  documents: readonly LibraryDocument[];
  uses: ReadonlyMap<string, readonly DocumentUse[]>;
  assessments: ReadonlyMap<string, Assessment>;
  /** Null while it is still being read. */
  find: (place: DocumentPlace) => LibraryDocument | null;
  suggestionsFor: (document: LibraryDocument) => Suggestion[];
};

export function useEvidenceData({ opd, first }: EvidenceTask): EvidenceData {
  const { instrument, directory, period } = useApp();
  const stored = useDocuments(opd);
  const live = useRooms();
  const all = stored.state === 'filled' ? stored.value : [];
  const rooms = live.state === 'filled' ? live.value : new Map<string, never>();
  const assessments = new Map([...rooms].map(([id, room]) => [id, room.assessment] as const));
  return {
    documents: all.filter(({ deleted }) => !deleted),
    uses: usesByDocument(rooms.values()),
    assessments,
    find: ({ scope, id }) => all.find((document) => document.scope === scope && document.id === id) ?? null,
    suggestionsFor: ({ kind }) => {
      if (instrument === null || period === null || opd === null || kind === null) return [];
      const own = [...directory.assignments.values()].filter(
        (assignment) =>
          assignment.opd === opd && assignment.period === period.id && assignment.role !== 'none',
      );
      const asked = new Map(own.map((assignment) => [assignment.indicator, assignment.asked] as const));
      const isLater = ({ indicator, isProven }: Suggestion): number =>
        Number(isProven || !first.includes(indicator.id));
      return suggestRequirements(instrument, { kind, opd, asked, assessments }).toSorted(
        (one, other) => isLater(one) - isLater(other),
      );
    },
  };
}
