import type { Assessment } from '../../domain/maturity.ts';
import { useApp } from '../kit/app-context.ts';
import { dueOf, namesOfSaying } from './opd-names.ts';
import { ReturnMessage } from './return-message.tsx';
import { reasonInWords } from './verdict-line.tsx';

/** The message about one requirement that stands returned, also long after: the OPD may need to hear it again. */
export function VerdictMessage({ assessment, code }: { assessment: Assessment; code: string }) {
  const { directory } = useApp();
  const assessed = assessment.requirements.get(code);
  const verdict = assessment.room.verdicts.get(code);
  if (assessed === undefined || verdict === undefined) return null;
  const reason = [reasonInWords(verdict), verdict.text ?? ''].filter(Boolean).join('. ');
  return (
    <div>
      <ReturnMessage
        room={assessment.room}
        opds={namesOfSaying(directory, assessment, [code])}
        items={[{ requirement: assessed.requirement.text, reason }]}
        due={dueOf(assessment, code)}
      />
    </div>
  );
}
