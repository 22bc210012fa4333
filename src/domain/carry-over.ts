import { isSameContent, type CarryDays } from './carry-check.ts';
import { carryMap, isSameLine, type CarryClass, type MappedIndicator } from './carry-map.ts';
import { classByReason, reasonFor, type CarryReason, type Going } from './carry-reason.ts';
import type { Assignment } from './directory.ts';
import type { DocumentNow } from './document-now.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Evidence, Pages } from './field-shapes.ts';
import { findRequirement, type Indicator, type Instrument, type Requirement } from './instrument.ts';
import type { Assessment } from './maturity.ts';
import { piecesShown, type EarlierPiece, type EarlierPlace } from './earlier-pieces.ts';

/** Something that the OPD said or showed in the earlier period, and where it would go in the new one. */
export type CarryPiece = {
  /** The same on every device: made of where it stood and where it goes (CO6). */
  id: string;
  piece: EarlierPiece;
  indicator: Indicator;
  /** Where it would go; null for texts and names, and where no requirement takes it. */
  requirement: Requirement | null;
  /** What else of the indicator takes such a document, the likeliest first. */
  candidates: readonly Requirement[];
  /** The document as it is now, to be shown anew; null where the piece has none. */
  evidence: Evidence | null;
  /** Page, clause and words, where the document is still the one that was shown. */
  place: { pages: Pages | null; clause: string; quote: string } | null;
  class: CarryClass;
  reason: CarryReason;
  /** Whether it may be confirmed together with others, unseen (CO5). */
  isSafe: boolean;
};

export type CarryPlan = {
  map: readonly MappedIndicator[];
  /** In the order of the new instrument. */
  pieces: readonly CarryPiece[];
  /** What goes nowhere: no indicator of the new instrument follows where it stood. */
  left: readonly EarlierPiece[];
};

export type CarrySource = {
  opd: string;
  /** The OPDs that were closed and went into it: what they said and showed is its own now (CO9). */
  merged: readonly string[];
  from: { period: string; instrument: Instrument; assessments: ReadonlyMap<string, Assessment> };
  to: {
    days: CarryDays;
    instrument: Instrument;
    /** The indicators that the OPD answers in the new period. */
    assigned: ReadonlyMap<string, Pick<Assignment, 'role' | 'asked'>>;
  };
  documents: ReadonlyMap<string, DocumentNow>;
};

/** Everything that one OPD said and showed in the earlier period, with where it goes. Nothing is decided here. */
export function planCarryOver(source: CarrySource): CarryPlan {
  const { from, to } = source;
  const map = carryMap(from.instrument, to.instrument);
  const isSame = isSameLine(from.instrument, to.instrument);
  const shown = new Map([...from.assessments].map(([id, assessment]) => [id, piecesIn(assessment, source)]));
  const followed = new Set(map.flatMap(({ before }) => before.map(({ id }) => id)));
  const left = [...shown].flatMap(([id, pieces]) => (followed.has(id) ? [] : pieces));
  const isAssigned = (indicator: string) => to.assigned.has(indicator);
  const placer: Placer = { source, going: { opd: source.opd, isSame, days: to.days, isAssigned } };
  const pieces = map.flatMap((mapped) => {
    const earlier = mapped.before.flatMap(({ id }) => shown.get(id) ?? []);
    const going = isSame ? earlier : onceEach(earlier.filter(isCarriedAcross));
    return going.flatMap((piece) => placeOf(piece, mapped, placer) ?? []);
  });
  return { map, pieces, left };
}

/** A chosen name is the room's, and a question to every OPD has one answer: the own one, else the first of those that were merged. */
function piecesIn(assessment: Assessment, { opd, merged, from }: CarrySource): EarlierPiece[] {
  const answered = new Set<string>();
  return [opd, ...merged].flatMap((one) => {
    const pieces = piecesShown(assessment, one, from.period).filter(({ what, requirement }) =>
      what.kind === 'label' ? one === opd : what.kind !== 'answer' || !answered.has(requirement?.code ?? ''),
    );
    for (const { what, requirement } of pieces)
      if (what.kind === 'answer') answered.add(requirement?.code ?? '');
    return pieces;
  });
}

/** What asks the OPD for an answer: all but what is new anyway. */
export function isAsked({ class: standing }: Pick<CarryPiece, 'class'>): boolean {
  return standing !== 'new';
}

type Placer = { source: CarrySource; going: Going };

/** Requirements of another instrument are other ones: answers without a document, and chosen names, say nothing there (CO4). */
function isCarriedAcross({ what }: EarlierPiece): boolean {
  return what.kind === 'explanation' || (what.kind !== 'label' && what.evidence !== null);
}

/** A document goes to an indicator of another instrument once, however often it was shown in those that it follows. */
function onceEach(pieces: readonly EarlierPiece[]): EarlierPiece[] {
  const seen = new Set<string>();
  return pieces.filter(({ what }) => {
    const document = 'evidence' in what ? what.evidence?.document : undefined;
    if (document === undefined) return true;
    const isFirst = !seen.has(document);
    seen.add(document);
    return isFirst;
  });
}

function placeOf(piece: EarlierPiece, mapped: MappedIndicator, placer: Placer): CarryPiece | null {
  const { documents, to } = placer.source;
  const { indicator } = mapped;
  if (piece.what.kind === 'label' && !isOwner(to.assigned, indicator)) return null;
  const candidates = candidatesFor(piece, indicator, placer);
  const requirement = candidates[0] ?? null;
  const shown = shownBy(piece);
  const now = shown === null ? undefined : documents.get(shown.document);
  const reason = reasonFor({ piece, mapped, requirement, now, going: placer.going });
  const standing = classByReason[reason.kind];
  return {
    id: pieceId(piece.place, indicator),
    piece,
    indicator,
    requirement,
    candidates,
    evidence: now?.evidence ?? null,
    place: shown !== null && isUnchanged(shown, now) ? piece.at : null,
    class: standing,
    reason,
    isSafe: reason.kind === 'same-requirement',
  };
}

function isOwner(assigned: CarrySource['to']['assigned'], { id }: Indicator): boolean {
  return assigned.get(id)?.role === 'owner';
}

function shownBy({ what }: EarlierPiece): Evidence | null {
  return 'evidence' in what ? what.evidence : null;
}

function isUnchanged(shown: Evidence, now: DocumentNow | undefined): boolean {
  return now !== undefined && isSameContent(shown, now.evidence);
}

const pieceId = ({ period, indicator, entity, key }: EarlierPlace, to: Indicator): string =>
  `c-${fingerprintOf([period, indicator, entity, key, to.id].join('/'))}`;

/** The requirements that a piece may go to: its own, else all that take a document of its kind, likeliest first. */
function candidatesFor({ what, requirement }: EarlierPiece, to: Indicator, placer: Placer): Requirement[] {
  const own =
    requirement === null ? undefined : findRequirement(placer.source.to.instrument, requirement.code);
  if (placer.going.isSame && own !== undefined && own.indicator.id === to.id) return [own.requirement];
  const kind = 'evidence' in what ? (what.evidence?.kind ?? 'lainnya') : null;
  if (kind === null) return [];
  return to.levels
    .flatMap(({ requirements }) => requirements)
    .filter(({ accepts }) => (accepts as readonly string[]).includes(kind))
    .toSorted(
      (one, other) =>
        Number(one.optional) - Number(other.optional) || one.accepts.length - other.accepts.length,
    );
}
