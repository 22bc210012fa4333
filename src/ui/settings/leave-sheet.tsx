import { useState } from 'preact/hooks';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { Sheet } from '../kit/sheet.tsx';
import { m } from '../messages/messages.ts';
import type { Unsent } from './account-card.tsx';

type LeaveSheetProps = {
  unsent: Unsent;
  saveCopy: () => Promise<unknown>;
  leave: () => Promise<unknown>;
  onClose: () => void;
};

type Step = 'asking' | 'saving' | 'saved' | 'save-failed' | 'leaving' | 'leave-failed';

/** Leaving cannot be undone, so it is asked; with unsent work a copy comes first. */
export function LeaveSheet({ unsent, saveCopy, leave, onClose }: LeaveSheetProps) {
  const words = m.settings.account;
  const [step, setStep] = useState<Step>('asking');
  const [hasCopy, setHasCopy] = useState(false);
  const isSafe = hasCopy || (unsent.ops === 0 && unsent.files === 0);

  const save = async () => {
    setStep('saving');
    const saved = await settles(saveCopy);
    setHasCopy(saved);
    setStep(saved ? 'saved' : 'save-failed');
  };
  const go = async () => {
    setStep('leaving');
    if (!(await settles(leave))) setStep('leave-failed');
  };

  return (
    <Sheet title={words.leaveTitle(deviceKind())} onClose={onClose}>
      {!isSafe && <UnsentBanner unsent={unsent} isSaving={step === 'saving'} onSave={() => void save()} />}
      <p class="small">{words.leaveText}</p>
      <p class="small" role="status">
        {sayStep(step)}
      </p>
      <div class="row">
        <Button
          onClick={() => void go()}
          busy={step === 'leaving'}
          disabledReason={isSafe ? undefined : words.blocked}
        >
          {words.leave}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.stay}
        </Button>
      </div>
    </Sheet>
  );
}

function UnsentBanner({
  unsent,
  isSaving,
  onSave,
}: {
  unsent: Unsent;
  isSaving: boolean;
  onSave: () => void;
}) {
  const words = m.settings.account;
  return (
    <Banner
      tone="warn"
      level={3}
      title={words.unsent(unsent.ops, unsent.files)}
      actions={
        <Button icon="download" busy={isSaving} onClick={onSave}>
          {words.saveFirst}
        </Button>
      }
    >
      <p>{words.unsentText}</p>
    </Banner>
  );
}

async function settles(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch {
    return false;
  }
}

function sayStep(step: Step): string {
  const words = m.settings.account;
  switch (step) {
    case 'asking':
      return '';
    case 'saving':
      return words.saving;
    case 'saved':
      return words.copySaved;
    case 'save-failed':
      return words.saveFailed;
    case 'leaving':
      return words.leaving;
    case 'leave-failed':
      return words.leaveFailed;
  }
}
