import type { Evidence, Pages } from '../../domain/field-shapes.ts';
import type { Indicator, MaturityLevel, Requirement } from '../../domain/instrument.ts';
import type { Assessment } from '../../domain/maturity.ts';
import { canonical } from '../../domain/op.ts';
import { oldestDayFor, proofOf, type Proof } from '../../domain/proof.ts';
import type { RequirementVerdict } from '../../domain/room.ts';
import { periodScope, roomScope } from '../../domain/scope.ts';
import type { Edit } from '../../storage/record.ts';
import { evidenceOf, valueOf, type LibraryDocument } from './library-document.ts';

/** A document shown for a requirement: tied in a room, or given with an OPD's answer to a question that all are asked. */
export type DocumentUse = {
  by: 'tie' | 'coverage-answer';
  key: string;
  opd: string;
  indicator: Indicator;
  level: MaturityLevel;
  requirement: Requirement;
  evidence: Evidence;
  pages: Pages | null;
  proof: Proof;
  /** Set while the requirement stands returned and nothing newer was shown. */
  returned: RequirementVerdict | null;
};

type RoomLike = { indicator: Indicator; assessment: Assessment };

/** Every use of every document in these rooms, by document id. */
export function usesByDocument(rooms: Iterable<RoomLike>): ReadonlyMap<string, readonly DocumentUse[]> {
  const uses = new Map<string, DocumentUse[]>();
  for (const room of rooms) {
    for (const use of usesIn(room)) {
      const { document } = use.evidence;
      uses.set(document, [...(uses.get(document) ?? []), use]);
    }
  }
  return uses;
}

function usesIn({ indicator, assessment }: RoomLike): DocumentUse[] {
  const { room } = assessment;
  return indicator.levels.flatMap(({ level, requirements }) =>
    requirements.flatMap((requirement) => {
      const { code } = requirement;
      const returned = assessment.requirements.get(code)?.standing === 'returned';
      const oldestDay = oldestDayFor(requirement, room);
      const common = (evidence: Evidence) => ({
        indicator,
        level,
        requirement,
        evidence,
        proof: proofOf(evidence, oldestDay),
        returned: returned ? (room.verdicts.get(code) ?? null) : null,
      });
      const ties = room.ties.filter((tie) => tie.requirement === code && !tie.deleted);
      const answers = room.coverage.filter((answer) => answer.requirement === code);
      return [
        ...ties.map(({ key, opd, evidence, pages }): DocumentUse => {
          return { by: 'tie', key, opd, pages, ...common(evidence) };
        }),
        ...answers.flatMap(({ key, opd, evidence }): DocumentUse[] =>
          evidence === null ? [] : [{ by: 'coverage-answer', key, opd, pages: null, ...common(evidence) }],
        ),
      ];
    }),
  );
}

/** Uses whose snapshot is no longer what the document says. */
export function outdatedUses(document: LibraryDocument, uses: readonly DocumentUse[]): DocumentUse[] {
  const now = contentOf(evidenceOf(document));
  return uses.filter((use) => contentOf(use.evidence) !== now);
}

/** Without the parts that say nothing: a snapshot may name an empty field that another leaves out. */
function contentOf(evidence: Evidence): string {
  const said = Object.entries(evidence).filter(([, value]) => value !== null && value !== '');
  return canonical(JSON.parse(JSON.stringify(Object.fromEntries(said))));
}

/** Shows the document as it is now wherever it is used. */
export function renewEdits(period: string, document: LibraryDocument, uses: readonly DocumentUse[]): Edit[] {
  const value = valueOf(evidenceOf(document));
  return uses.map(({ by, key, indicator }) =>
    by === 'tie'
      ? { scope: roomScope(period, indicator.id), entity: 'link', key, field: 'evidence', value }
      : { scope: periodScope(period), entity: 'coverage', key, field: 'evidence', value },
  );
}
