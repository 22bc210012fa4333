import type { RecordState } from '../../domain/forms/states.ts';
import { Tag, type TagState } from '../kit/tag.tsx';
import { f } from '../messages/messages.ts';

const lookOf: Partial<Record<RecordState, TagState>> = {
  submitted: 'submitted',
  completeness: 'submitted',
  review: 'submitted',
  returned: 'needs-repair',
  clarification: 'warn',
  accepted: 'accepted',
  letter: 'accepted',
  realised: 'accepted',
};

/** The state of a record in its fixed words. */
export function StateTag({ state }: { state: RecordState }) {
  return <Tag state={lookOf[state] ?? 'plain'}>{f.states[state]}</Tag>;
}
