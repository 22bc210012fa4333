import type { ComputeWith } from '../../domain/forms/computed.ts';
import { publishedTerms } from '../../domain/forms/complaint-terms.ts';
import { useApp } from '../kit/app-context.ts';

/** What computed fields are made with here and now. */
export function useComputing(): ComputeWith {
  const { storage, directory } = useApp();
  return {
    terms: directory.profile.complaintTerms ?? publishedTerms,
    clock: { timeZone: directory.profile.timeZone, now: storage.clock.nowIso() },
  };
}
