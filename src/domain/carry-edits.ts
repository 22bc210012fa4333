import type { CarryAnswer } from './carry-answers.ts';
import type { CarryPiece } from './carry-over.ts';
import type { EarlierPlace } from './earlier-pieces.ts';
import type { CarryDecision, Evidence } from './field-shapes.ts';
import type { Requirement } from './instrument.ts';
import type { Json, Register } from './op.ts';
import { ownPartOf } from './own-part.ts';
import type { Room } from './room.ts';
import { periodScope, roomScope } from './scope.ts';

/** One value to write; `resolves` replaces all that stands there. */
export type CarryEdit = Register & { value: Json; resolves?: true };

export type CarryTarget = {
  period: string;
  opd: string;
  /** The room of the new period as it stands, and what was decided in it about this piece. */
  room: Room;
  decision: CarryDecision | null;
  /** What devices that did not know of it decided otherwise; absent where nobody did. The next answer settles it. */
  others?: readonly CarryDecision[];
};

/** What a decision writes, all of it in the new period (CO7), and what takes it back. */
export type CarryEdits = { edits: CarryEdit[]; undo: CarryEdit[] };

/**
 * The edits of an answer: *Ya* shows the piece anew under a key that every device makes alike, *Tidak* and *Ganti* take back what any
 * earlier *Ya* brought. `to` is the requirement that was chosen, where there is one to choose.
 */
export function carryEdits(piece: CarryPiece, answer: CarryAnswer, target: Placing): CarryEdits {
  const written = answerEdits(piece, answer, target);
  if (target.others === undefined) return written;
  const isOwn = ({ entity, key }: CarryEdit) =>
    ['carried', 'link'].includes(entity) && key === `${target.opd}:${piece.id}`;
  // What is the piece's alone is settled with it; what else differs in the room is a question of its own.
  const settling = (edit: CarryEdit): CarryEdit => (isOwn(edit) ? { ...edit, resolves: true } : edit);
  return { edits: written.edits.map(settling), undo: written.undo.map(settling) };
}

function answerEdits(piece: CarryPiece, answer: CarryAnswer, target: Placing): CarryEdits {
  const { decision, others = [] } = target;
  const decided = decisionEdit(piece, answer, target);
  if (answer === 'yes') {
    const brought = bring(piece, target);
    return { edits: [...brought.edits, decided.edit], undo: [...brought.undo, decided.undo] };
  }
  const broughtBy = (one: CarryDecision) =>
    bring(piece, { ...target, to: findPlaced(piece, one.to ?? null) });
  const before = decision === null ? [] : [decision].filter(isYes).map(broughtBy);
  const beside = others.filter(isYes).map(broughtBy);
  return {
    edits: [...[...before, ...beside].flatMap(({ back }) => back), decided.edit],
    undo: [...before.flatMap(({ edits }) => edits), decided.undo],
  };
}

const isYes = ({ answer }: CarryDecision): boolean => answer === 'yes';

function findPlaced({ candidates }: CarryPiece, code: string | null): Requirement | null {
  return candidates.find((one) => one.code === code) ?? null;
}

type Placing = CarryTarget & { to: Requirement | null };

type DecisionEdit = { edit: CarryEdit; undo: CarryEdit };

function decisionEdit(piece: CarryPiece, answer: CarryAnswer, placing: Placing): DecisionEdit {
  const { period, opd, decision, to } = placing;
  const register = {
    scope: roomScope(period, piece.indicator.id),
    entity: 'carried',
    key: `${opd}:${piece.id}`,
    field: 'decision',
  };
  const value: Json = {
    from: sourceOf(piece.piece.place),
    answer,
    ...(answer === 'yes' && to !== null ? { to: to.code } : {}),
  };
  return { edit: { ...register, value }, undo: { ...register, value: decision as Json } };
}

const sourceOf = ({ period, indicator, entity, key }: EarlierPlace): string =>
  [period, indicator, entity, key].join('/');

/** `undo` brings back what stood before the edits, `back` what a later *Tidak* leaves. */
type Brought = CarryEdits & { back: CarryEdit[] };

const nothing: Brought = { edits: [], undo: [], back: [] };

function bring(piece: CarryPiece, at: Placing): Brought {
  const { what } = piece.piece;
  switch (what.kind) {
    case 'explanation':
      return bringText(what.text, piece, at);
    case 'label':
      return bringLabel(what.name, piece, at);
    case 'claim':
      return at.to === null ? nothing : bringClaim(piece, at.to, at);
    case 'answer':
    case 'document':
      if (at.to === null) return nothing;
      if (at.to.coverage === 'each') return bringAnswer(piece, at.to, at);
      return piece.evidence === null ? nothing : bringTie(piece, piece.evidence, { ...at, to: at.to });
  }
}

/** The document as it is now; page and words only where it is still the one that was shown. */
function bringTie(piece: CarryPiece, evidence: Evidence, at: Placing & { to: Requirement }): Brought {
  const scope = roomScope(at.period, piece.indicator.id);
  const key = `${at.opd}:${piece.id}`;
  const register = (field: string): Register => ({ scope, entity: 'link', key, field });
  const { pages, clause, quote } = piece.place ?? { pages: null, clause: '', quote: '' };
  const removed = { ...register('deleted'), value: true };
  const claim = contradictionEdits(piece, at.to, at);
  return {
    edits: [
      { ...register('requirement'), value: at.to.code },
      { ...register('evidence'), value: evidence as Json },
      ...(pages === null ? [] : [{ ...register('pages'), value: pages as Json }]),
      ...(clause === '' ? [] : [{ ...register('clause'), value: clause }]),
      ...(quote === '' ? [] : [{ ...register('quote'), value: quote }]),
      // Also where no tie is known: one that was just taken back may not have been read again yet.
      { ...register('deleted'), value: false },
      ...claim.edits,
    ],
    undo: [removed, ...claim.undo],
    back: [removed],
  };
}

/** The tie is the claim; an own *Belum* that stands against it becomes *Ada*. */
function contradictionEdits(piece: CarryPiece, to: Requirement, { period, opd, room }: Placing): CarryEdits {
  const claim = ownPartOf(room, opd).get(to.code)?.claim ?? null;
  if (claim === null || claim.state === 'met') return { edits: [], undo: [] };
  const register = {
    scope: roomScope(period, piece.indicator.id),
    entity: 'claim',
    key: `${opd}:${to.code}`,
    field: 'state',
  };
  return {
    edits: [{ ...register, value: 'met' }],
    undo: [{ ...register, value: claim.state }],
  };
}

function bringClaim(piece: CarryPiece, to: Requirement, { period, opd, room }: Placing): Brought {
  const scope = roomScope(period, piece.indicator.id);
  const register = { scope, entity: 'claim', key: `${opd}:${to.code}`, field: 'state' };
  const before = ownPartOf(room, opd).get(to.code)?.claim?.state ?? 'unknown';
  return {
    edits: [{ ...register, value: 'met' }],
    undo: [{ ...register, value: before }],
    back: [{ ...register, value: 'unknown' }],
  };
}

function bringAnswer(piece: CarryPiece, to: Requirement, { period, opd, room }: Placing): Brought {
  const { what } = piece.piece;
  const row = { scope: periodScope(period), entity: 'coverage', key: `${to.code}:${opd}` };
  const before = ownPartOf(room, opd).get(to.code)?.coverage ?? null;
  const state = what.kind === 'answer' ? what.state : 'met';
  const write = (value: string, evidence: Evidence | null): CarryEdit[] => [
    { ...row, field: 'state', value },
    ...(piece.evidence === null ? [] : [{ ...row, field: 'evidence', value: evidence as Json }]),
  ];
  return {
    edits: write(state, piece.evidence),
    undo: write(before?.state ?? 'unknown', before?.evidence ?? null),
    back: write('unknown', null),
  };
}

/** A draft under what stands there already; the same words are never put there twice. */
function bringText(text: string, piece: CarryPiece, { period, opd, room }: Placing): Brought {
  const scope = roomScope(period, piece.indicator.id);
  const register = { scope, entity: 'answer', key: opd, field: 'explanation' };
  const present = room.answers.get(opd)?.explanation ?? '';
  const isThere = present.includes(text);
  const value = present.trim() === '' ? text : `${present.trimEnd()}\n\n${text}`;
  return {
    edits: isThere ? [] : [{ ...register, value }],
    undo: isThere ? [] : [{ ...register, value: present }],
    back: isThere ? [{ ...register, value: present.replace(text, '').trim() }] : [],
  };
}

/** A name that was chosen since is not the one that was brought, and stays. */
function bringLabel(name: string, piece: CarryPiece, { period, room }: Placing): Brought {
  const scope = roomScope(period, piece.indicator.id);
  const register = { scope, entity: 'label', key: 'region', field: 'name' };
  return {
    edits: [{ ...register, value: name }],
    undo: [{ ...register, value: room.label }],
    back: room.label.trim() === name ? [{ ...register, value: '' }] : [],
  };
}
