import type { Blocker } from '../../domain/blockers.ts';
import { d } from '../messages/messages.ts';

/** A requirement that blocks and why; of a group, its members of which one is enough. */
export function blockerInWords({ requirements }: Blocker): string {
  const words = d.report.layout.findings;
  const parts = requirements.map(({ requirement, why }) => words.because(withoutDot(requirement.text), why));
  return parts.length > 1 ? words.oneOf(parts.join('; ')) : (parts[0] ?? '');
}

/** The instrument writes requirements with and without a full stop; within a sentence it is in the way. */
export const withoutDot = (text: string): string => text.trim().replace(/\.+$/, '');
