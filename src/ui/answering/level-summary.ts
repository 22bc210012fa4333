import type { Level } from '../../domain/instrument.ts';
import { decisionsOf, type Assessment, type Decision } from '../../domain/maturity.ts';
import type { Standing } from '../kit/grains.tsx';
import { m } from '../messages/messages.ts';
import { answerOf, ownPart } from './claims.ts';
import type { Seat } from './seat.ts';

/** The instrument's name of a level, else its number. */
export function levelName({ view, instrument }: Seat, level: number): string {
  const { capability } = view.indicator;
  const names = capability === null ? undefined : instrument.levelNames?.[capability];
  return names?.[level - 1] ?? m.words.level(level);
}

export function levelStanding({ reached }: Assessment, level: number): Standing {
  if (level <= reached.accepted) return 'accepted';
  if (level <= reached.proven) return 'proven';
  return level <= reached.claimed ? 'claimed' : 'none';
}

/** How far the level's own questions are, in a line: "3 pertanyaan, 1 belum dijawab". */
export function tellLevel(seat: Seat, level: Level): string {
  const words = m.answering.room.level;
  const decisions = decisionsOf(level);
  const { assessment } = seat.view;
  if (decisions.length === 0) return words.nothing;
  const holds = (kind: 'claimed' | 'proven' | 'accepted') => (decision: Decision) =>
    decision.requirements.some(({ code }) => assessment.requirements.get(code)?.[kind]);
  const total = words.questions(decisions.length);
  if (decisions.every(holds('accepted'))) return `${total}, ${words.accepted}`;
  if (decisions.every(holds('proven'))) return `${total}, ${words.proven}`;
  const open = decisions.filter((decision) => !holds('claimed')(decision));
  const unanswered = open.filter((decision) => !isAnswered(seat, decision)).length;
  const bare = decisions.filter(holds('claimed')).filter((decision) => !holds('proven')(decision)).length;
  const parts = [
    unanswered === 0 ? '' : words.unanswered(unanswered),
    open.length === unanswered ? '' : words.unmet(open.length - unanswered),
    bare === 0 ? '' : words.bare(bare),
  ];
  return [total, ...parts.filter((part) => part !== '')].join(', ');
}

function isAnswered({ view, opd }: Seat, { requirements }: Decision): boolean {
  if (opd === null) return false;
  return requirements.every(
    ({ code }) => answerOf(ownPart({ assessment: view.assessment, opd }, code)) !== null,
  );
}
