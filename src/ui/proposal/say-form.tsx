import { useState } from 'preact/hooks';
import type { RecordState } from '../../domain/forms/states.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { TextArea } from '../kit/field.tsx';
import type { IconName } from '../kit/icons.ts';
import { useScratch } from '../kit/use-scratch.ts';
import { useRecordSeat } from '../forms/record-seat.ts';
import { useTakeStep } from './use-steps.ts';

type SayProps = {
  step: { to: RecordState; words: string };
  label: string;
  hint?: string;
  /** What is said where nothing was written. */
  missing: string;
  act: { icon: IconName; label: string };
};

/** A step that goes with words: a question, an answer, a reason. What is being written stays on this device until it is said. */
export function SayForm({ step, label, hint, missing, act }: SayProps) {
  const { place } = useRecordSeat();
  const { storage } = useApp();
  const take = useTakeStep();
  const [isMissing, setMissing] = useState(false);
  const [text, setText, clear] = useScratch(storage.db, `${step.to} ${place.opd} ${place.record}`, '');
  const send = async (): Promise<void> => {
    const reason = text.trim();
    if (reason === '') return setMissing(true);
    if ((await take({ ...step, said: { reason } })) === null) return;
    clear();
    setText('');
  };
  return (
    <div class="stack">
      <TextArea
        label={label}
        hint={hint}
        error={isMissing && text.trim() === '' ? missing : undefined}
        value={text}
        onInput={setText}
      />
      <div class="row">
        <Button icon={act.icon} onClick={() => void send()}>
          {act.label}
        </Button>
      </div>
    </div>
  );
}
