import { answersTo } from '../../domain/coverage-count.ts';
import type { Evidence, Pages } from '../../domain/field-shapes.ts';
import type { Assessment } from '../../domain/maturity.ts';
import type { Written } from '../../domain/room.ts';
import { periodScope, roomScope } from '../../domain/scope.ts';
import type { DocumentTarget } from '../kit/app-context.ts';
import { d } from '../messages/messages.ts';

/** A document that an OPD shows for a requirement: tied to it, or given with an answer to a question that all are asked. */
export type Piece = Written & {
  key: string;
  opd: string;
  by: string;
  kind: 'tie' | 'answer';
  evidence: Evidence;
  pages: Pages | null;
  clause: string;
  quote: string;
};

/** All that is shown for a requirement, that of one OPD first where it is the one that is looked at. */
export function piecesFor(assessment: Assessment, code: string, first: string | null): Piece[] {
  const assessed = assessment.requirements.get(code);
  if (assessed === undefined) return [];
  const answers = assessed.coverage === null ? [] : answersTo(assessment.room, assessed.requirement);
  const pieces = [
    ...assessed.ties.map((tie): Piece => ({ ...tie, kind: 'tie' })),
    ...answers.flatMap((answer): Piece[] => {
      const { evidence, state } = answer;
      if (state !== 'met' || evidence === null) return [];
      return [{ ...answer, kind: 'answer', evidence, pages: null, clause: '', quote: '' }];
    }),
  ];
  return pieces.toSorted((a, b) => Number(b.opd === first) - Number(a.opd === first));
}

export function titleOf({ title, file, url }: Evidence): string {
  const name = [title, file?.name, url].find((one) => one !== undefined && one !== null && one !== '');
  return name ?? d.review.document.noUntitled;
}

/** Where the bytes of a piece are asked for: the room or the period that shows it. */
export function scopeOf({ kind }: Pick<Piece, 'kind'>, period: string, indicator: string): string {
  return kind === 'tie' ? roomScope(period, indicator) : periodScope(period);
}

/** The document to look at, at the page and with the words that the OPD named. */
export function targetOf(
  evidence: Evidence,
  at: Pick<DocumentTarget, 'scope' | 'page' | 'find'>,
): DocumentTarget {
  const { file, url } = evidence;
  return {
    ...at,
    name: titleOf(evidence),
    url: url ?? null,
    ...(file ? { sha256: file.sha256, size: file.size, mime: file.mime } : {}),
  };
}
