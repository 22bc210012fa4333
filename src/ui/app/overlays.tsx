import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Storage } from '../../storage/storage.ts';
import type { DocumentTarget, EvidenceRequest } from '../kit/app-context.ts';
import { lazyPart } from '../kit/lazy-part.tsx';

const EvidenceHost = lazyPart(async () => (await import('../library/evidence-host.tsx')).EvidenceHost);
const DocumentViewer = lazyPart(async () => (await import('../library/document-viewer.tsx')).DocumentViewer);

export type OverlayState = {
  request: EvidenceRequest | null;
  target: DocumentTarget | null;
  openEvidence: (request: EvidenceRequest) => void;
  openDocument: (target: DocumentTarget) => void;
  closeEvidence: () => void;
  closeDocument: () => void;
};

/** The sheet for evidence and the viewer: one of each for the whole app. A capture that the camera cut off is found again. */
export function useOverlays(storage: Storage): OverlayState {
  const [request, setRequest] = useState<EvidenceRequest | null>(null);
  const [target, setTarget] = useState<DocumentTarget | null>(null);
  useEffect(() => {
    void findCapture(storage).then((found) => found !== null && setRequest(found));
  }, [storage]);
  const acts = useMemo(
    () => ({
      openEvidence: (wanted: EvidenceRequest) => setRequest(wanted),
      openDocument: (wanted: DocumentTarget) => setTarget(wanted),
      closeEvidence: () => setRequest(null),
      closeDocument: () => setTarget(null),
    }),
    [],
  );
  return { request, target, ...acts };
}

export function Overlays({ state }: { state: OverlayState }) {
  return (
    <>
      {state.request !== null && <EvidenceHost request={state.request} onClose={state.closeEvidence} />}
      {state.target !== null && <DocumentViewer target={state.target} onClose={state.closeDocument} />}
    </>
  );
}

async function findCapture(storage: Storage): Promise<EvidenceRequest | null> {
  const { findCaptureRequest } = await import('../library/capture-session.ts');
  return findCaptureRequest(storage);
}
