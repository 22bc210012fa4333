import { useState } from 'preact/hooks';
import { LoadingBones } from '../kit/state-views.tsx';
import { m } from '../messages/messages.ts';
import { DoneStep } from './done-step.tsx';
import { DuplicateStep } from './duplicate-step.tsx';
import type { EvidenceStep } from './evidence-step.ts';
import type { EvidenceTask } from './evidence-task.ts';
import { ExistingStep } from './existing-step.tsx';
import { KindStep } from './kind-step.tsx';
import type { LibraryDocument } from './library-document.ts';
import { LinkStep } from './link-step.tsx';
import { PhotoStep } from './photo-step.tsx';
import { RequirementsStep } from './requirements-step.tsx';
import type { SourceFault } from './refusal-text.ts';
import { SourceStep } from './source-step.tsx';
import type { Capture } from './use-capture.ts';
import { useEvidenceActs, type EvidenceActs } from './use-evidence-acts.ts';
import { useEvidenceData, type EvidenceData } from './use-evidence-data.ts';

type StepsProps = {
  task: EvidenceTask;
  capture: Capture;
  step: EvidenceStep;
  onStep: (step: EvidenceStep) => void;
  /** Does something that may fail; its result is the next step. */
  onAttempt: (act: () => Promise<EvidenceStep>) => Promise<void>;
  onClose: () => void;
};

/** Draws the step that the person is at. */
export function EvidenceSteps(props: StepsProps) {
  const { task, step } = props;
  const data = useEvidenceData(task);
  const acts = useEvidenceActs(task, data);
  switch (step.at) {
    case 'source':
      return <Source {...props} acts={acts} />;
    case 'photos':
      return <Photos {...props} acts={acts} />;
    case 'link':
      return <Link {...props} acts={acts} />;
    case 'existing':
      return <Existing {...props} acts={acts} data={data} />;
    case 'duplicate':
    case 'kind':
    case 'requirements':
    case 'done':
      return <WithDocument {...props} step={step} acts={acts} data={data} />;
  }
}

type ActingProps = StepsProps & { acts: EvidenceActs };

function Source({ capture, acts, step, onStep, onAttempt }: ActingProps) {
  const [fault, setFault] = useState<SourceFault | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** Several pictures at once are the pages of one document; of other files the first is taken. */
  const take = async (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined || isBusy) return;
    if (files.length > 1 && files.every(({ type }) => type.startsWith('image/'))) {
      onStep({ at: 'photos' });
      await capture.addPhotos(files);
      return;
    }
    setBusy(true);
    setFault(null);
    await onAttempt(async () => {
      const stored = await acts.keepFile(file);
      if (!('refused' in stored)) return stored;
      setFault({ refused: stored.refused, sizeBytes: file.size });
      return { at: 'source' };
    });
    setBusy(false);
  };
  const photograph = () =>
    onAttempt(async () => {
      await capture.begin();
      return { at: 'photos' };
    });
  const discarded = step.at === 'source' ? step.discarded : undefined;
  return (
    <SourceStep
      fault={fault}
      onTakeBack={discarded === undefined ? null : () => void onAttempt(() => acts.takeBack(discarded))}
      isBusy={isBusy}
      unfinishedPages={capture.pages.length}
      onFiles={(files) => void take(files)}
      onPhotos={() => void photograph()}
      onDiscardPhotos={capture.discard}
      onTakeBackPhotos={capture.discarded.length > 0 ? capture.takeBack : null}
      onLink={() => onStep({ at: 'link' })}
      onExisting={acts.mayUseExisting ? () => onStep({ at: 'existing' }) : null}
    />
  );
}

function Photos({ capture, acts, onStep, onAttempt }: ActingProps) {
  const [isBusy, setBusy] = useState(false);
  const finish = async () => {
    setBusy(true);
    await onAttempt(async () => {
      const next = await acts.keepPhotos(capture.pages);
      // Only once the document is stored may its pages go.
      await capture.clear();
      return next;
    });
    setBusy(false);
  };
  return (
    <PhotoStep
      capture={capture}
      isBusy={isBusy}
      onFinish={() => void finish()}
      onBack={() => onStep({ at: 'source' })}
    />
  );
}

function Link({ acts, onStep, onAttempt }: ActingProps) {
  const [isBusy, setBusy] = useState(false);
  const save = async (link: { url: string; title: string }) => {
    setBusy(true);
    await onAttempt(() => acts.keepLink(link));
    setBusy(false);
  };
  return (
    <LinkStep isBusy={isBusy} onSave={(link) => void save(link)} onBack={() => onStep({ at: 'source' })} />
  );
}

function Existing({ task, acts, data, onStep, onAttempt }: ActingProps & { data: EvidenceData }) {
  return (
    <ExistingStep
      documents={data.documents}
      uses={data.uses}
      placed={task.placed}
      opd={task.opd}
      onChoose={(document) => void onAttempt(() => acts.take(document))}
      onBack={() => onStep({ at: 'source' })}
    />
  );
}

type AboutDocument = Extract<EvidenceStep, { document: unknown }>;

function WithDocument({ step, data, ...rest }: ActingProps & { step: AboutDocument; data: EvidenceData }) {
  const document = data.find(step.document);
  if (document === null) return <LoadingBones label={m.library.loading} />;
  return <DocumentStep {...rest} step={step} data={data} document={document} />;
}

function DocumentStep(
  props: ActingProps & { step: AboutDocument; data: EvidenceData; document: LibraryDocument },
) {
  const { task, step, acts, data, document, onStep, onAttempt, onClose } = props;
  const restart = () => onStep({ at: 'source' });
  switch (step.at) {
    case 'duplicate':
      return (
        <DuplicateStep
          document={document}
          onUse={() => void onAttempt(() => acts.take(document))}
          onOther={restart}
        />
      );
    case 'kind':
      return (
        <KindStep
          document={document}
          accepts={task.placed?.requirement.accepts ?? []}
          onChoose={(kind) => void onAttempt(() => acts.nameKind(document, kind, step.isTitled))}
          onDiscard={() => void onAttempt(() => acts.discard(document))}
        />
      );
    case 'requirements':
      return (
        <RequirementsStep
          suggestions={data.suggestionsFor(document)}
          onSave={(chosen) => onAttempt(() => acts.tie(document, chosen))}
        />
      );
    case 'done':
      return (
        <DoneStep
          task={task}
          document={document}
          tied={step.tied}
          onUndo={() => void onAttempt(() => acts.untie(document, step.tied))}
          onFindUse={task.opd === null ? null : () => onStep({ at: 'requirements', document: step.document })}
          onAnother={restart}
          onClose={onClose}
        />
      );
  }
}
