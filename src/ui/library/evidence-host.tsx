import './library.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EvidenceRequest } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { route } from '../kit/router.ts';
import { Sheet } from '../kit/sheet.tsx';
import { LoadingBones } from '../kit/state-views.tsx';
import { m } from '../messages/messages.ts';
import type { DocumentPlace } from './add-document.ts';
import { EvidenceSteps } from './evidence-steps.tsx';
import type { EvidenceStep } from './evidence-step.ts';
import { useEvidenceTask, type EvidenceTask } from './evidence-task.ts';
import { useCapture, type Capture } from './use-capture.ts';

type EvidenceHostProps = {
  request: EvidenceRequest;
  /** A document to begin with, where one is there already. */
  document?: DocumentPlace | undefined;
  /** Indicators whose requirements are offered first, by id. */
  first?: readonly string[] | undefined;
  onClose: () => void;
};

/**
 * The sheet for adding evidence: source, kind, requirements, done. Draw it to open it.
 * What was being photographed when the camera ended the app is found again.
 */
export function EvidenceHost({ request, document, first, onClose }: EvidenceHostProps) {
  const task = useEvidenceTask(request, first);
  const capture = useCapture(request);
  const close = () => {
    if (capture.pages.length > 0) void capture.leave();
    else void capture.clear();
    onClose();
  };
  const { path } = route.value;
  const openedAt = useRef(path);
  // A link inside the sheet leads to a page: the sheet has done its work.
  useEffect(() => {
    if (path !== openedAt.current) close();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another page closes it
  }, [path]);
  return (
    <Sheet title={titleOf(request)} onClose={close}>
      <Purpose task={task} />
      {capture.isReady ? (
        <Begun task={task} capture={capture} document={document} onClose={close} />
      ) : (
        <LoadingBones label={m.library.loading} />
      )}
    </Sheet>
  );
}

function Begun(props: {
  task: EvidenceTask;
  capture: Capture;
  document: DocumentPlace | undefined;
  onClose: () => void;
}) {
  const { task, capture, document } = props;
  const [step, setStep] = useState<EvidenceStep>(firstStep(capture, document));
  const [isUnsaved, setUnsaved] = useState(false);
  const attempt = async (act: () => Promise<EvidenceStep>) => {
    setUnsaved(false);
    try {
      setStep(await act());
    } catch {
      setUnsaved(true);
    }
  };
  return (
    <>
      {isUnsaved && (
        <div role="alert">
          <Banner tone="danger" icon="alert" level={3} title={m.library.notSaved} />
        </div>
      )}
      <EvidenceSteps
        task={task}
        capture={capture}
        step={step}
        onStep={setStep}
        onAttempt={attempt}
        onClose={props.onClose}
      />
    </>
  );
}

function firstStep(capture: Capture, document: DocumentPlace | undefined): EvidenceStep {
  if (document !== undefined) return { at: 'requirements', document };
  return capture.wasOpen ? { at: 'photos' } : { at: 'source' };
}

function titleOf(request: EvidenceRequest): string {
  switch (request.kind) {
    case 'for-requirement':
      return m.words.evidence.add;
    case 'have-document':
      return m.library.steps.haveDocument;
    case 'for-library':
      return request.opd === 'agency' ? m.library.addShared : m.library.add;
  }
}

function Purpose({ task }: { task: EvidenceTask }) {
  const { steps } = m.library;
  if (task.placed !== null) {
    return <p class="small soft">{steps.forRequirement(task.placed.requirement.text)}</p>;
  }
  return task.request.kind === 'have-document' ? <p class="small soft">{steps.haveDocumentText}</p> : null;
}
