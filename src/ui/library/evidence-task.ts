import { isCoordinator } from '../../domain/authority.ts';
import { findRequirement, type PlacedRequirement } from '../../domain/instrument.ts';
import { agencyScope, opdScope } from '../../domain/scope.ts';
import { useApp, type AppContext, type EvidenceRequest } from '../kit/app-context.ts';

/** What the sheet is for, worked out once from the request. */
export type EvidenceTask = {
  request: EvidenceRequest;
  /** The library that new documents go into. */
  scope: string;
  /** For whom documents are tied; null where only the library is filled. */
  opd: string | null;
  /** Set where evidence for one requirement is added. */
  placed: PlacedRequirement | null;
  /** Indicators that the document was made for: their requirements are offered first. */
  first: readonly string[];
};

export function useEvidenceTask(request: EvidenceRequest, first: readonly string[] = []): EvidenceTask {
  return { ...taskOf(request, useApp()), first };
}

function taskOf(request: EvidenceRequest, { instrument, me }: AppContext): Omit<EvidenceTask, 'first'> {
  switch (request.kind) {
    case 'for-requirement': {
      const placed = instrument === null ? undefined : findRequirement(instrument, request.requirement);
      return { request, scope: opdScope(request.opd), opd: request.opd, placed: placed ?? null };
    }
    case 'have-document':
      return { request, scope: opdScope(request.opd), opd: request.opd, placed: null };
    case 'for-library': {
      const isForAll = request.opd === 'agency' && isCoordinator(me);
      return isForAll
        ? { request, scope: agencyScope, opd: null, placed: null }
        : { request, scope: opdScope(request.opd), opd: request.opd, placed: null };
    }
  }
}
