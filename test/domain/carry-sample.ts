import type { Evidence } from '../../src/domain/field-shapes.ts';
import type { CarryRoom, CarryRooms } from '../../src/domain/carry-answers.ts';
import { decisionsFrom, disputedFrom } from '../../src/domain/decisions-made.ts';
import { carryEdits, type CarryEdit, type CarryEdits } from '../../src/domain/carry-edits.ts';
import {
  planCarryOver,
  type CarryPiece,
  type CarryPlan,
  type CarrySource,
} from '../../src/domain/carry-over.ts';
import type { StoredField } from '../../src/domain/directory.ts';
import type { DocumentNow } from '../../src/domain/document-now.ts';
import type { Head } from '../../src/domain/fold.ts';
import type { OpId } from '../../src/domain/ids.ts';
import {
  findIndicator,
  requirementsOf,
  type Indicator,
  type Instrument,
} from '../../src/domain/instrument.ts';
import { assessRoom, type Assessment } from '../../src/domain/maturity.ts';
import { roomFrom } from '../../src/domain/read-room.ts';
import type { Room } from '../../src/domain/room.ts';
import { roomOf, tie, verdicts } from './sample-room.ts';
import { loadInstrument } from './shipped-instruments.ts';

export const opd = 'dinkes';

export const paper = (id: string, more: Partial<Evidence> = {}): Evidence => ({
  document: id,
  title: `Dokumen ${id}`,
  kind: 'peraturan',
  date: '2025-06-01',
  url: `https://jdih.contoh.go.id/${id}`,
  ...more,
});

export const libraryOf = (papers: readonly Evidence[]): ReadonlyMap<string, DocumentNow> =>
  new Map(papers.map((evidence) => [evidence.document, { evidence, removal: null }]));

export const assessed = (indicator: Indicator, room: Partial<Room> = {}): Assessment =>
  assessRoom(roomOf({ indicator, year: 2025, ...room }));

/** One room for each indicator, every requirement that is answered by a document shown by one of its kind. */
export function fullPeriod(instrument: Instrument): {
  assessments: Map<string, Assessment>;
  papers: Evidence[];
} {
  const papers: Evidence[] = [];
  const assessments = new Map(
    instrument.indicators.map((indicator) => {
      const ties = requirementsOf(indicator)
        .filter(({ coverage }) => coverage !== 'each')
        .map(({ code, accepts }) => {
          const evidence = paper(code, { kind: accepts[0] ?? 'lainnya' });
          papers.push(evidence);
          return tie(code, { key: `${opd}:${code}`, evidence });
        });
      return [indicator.id, assessed(indicator, { ties })];
    }),
  );
  return { assessments, papers };
}

export const everywhere = (instrument: Instrument): CarrySource['to']['assigned'] =>
  new Map(instrument.indicators.map(({ id }) => [id, { role: 'owner', asked: null }]));

type Between = {
  from: Instrument;
  to: Instrument;
  assessments: ReadonlyMap<string, Assessment>;
  papers: readonly Evidence[];
};

export function planBetween(
  { from, to, assessments, papers }: Between,
  more: Partial<CarrySource> = {},
): CarryPlan {
  return planCarryOver({
    opd,
    merged: [],
    from: { period: '2025', instrument: from, assessments },
    to: {
      days: { year: 2026, closesOn: '2026-09-30' },
      instrument: to,
      assigned: everywhere(to),
    },
    documents: libraryOf(papers),
    ...more,
  });
}

/** The rooms of a new period after these edits, read as a device reads them. */
export function roomsAfter(
  instrument: Instrument,
  edits: readonly CarryEdit[],
): { rooms: CarryRooms; fields: StoredField[] } {
  const fields = fieldsAfter(edits);
  const rooms = new Map(
    instrument.indicators.map((indicator) => {
      const own = fields.filter(({ scope }) =>
        ['period/2026', `indicator/2026/${indicator.id}`].includes(scope),
      );
      return [indicator.id, carryRoomOf(indicator, own)];
    }),
  );
  return { rooms, fields };
}

/** A room of the new period as a device reads it. */
export function carryRoomOf(indicator: Indicator, fields: readonly StoredField[]): CarryRoom {
  const place = { indicator, year: 2026, closesOn: '2026-09-30', activeOpds: [opd], external: null };
  return {
    room: roomFrom(fields, place),
    decisions: decisionsFrom(fields, opd),
    disputed: disputedFrom(fields, opd),
  };
}

function fieldsAfter(edits: readonly CarryEdit[]): StoredField[] {
  const fields = new Map<string, StoredField>();
  for (const [place, { scope, entity, key, field, value }] of edits.entries()) {
    const id = `op-${place}` as OpId;
    const receivedAt = '2026-02-01T00:00:00.000Z';
    const head: Head = { id, value, by: 'siti', device: 'd', at: receivedAt, receivedAt, seq: place + 1 };
    const state = { heads: [head], current: id };
    fields.set([scope, entity, key, field].join(' '), { scope, entity, key, field, state });
  }
  return [...fields.values()];
}

export function indicatorOf(instrument: Instrument, id: string): Indicator {
  const found = findIndicator(instrument, id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

export function only({ pieces }: CarryPlan): CarryPiece {
  const [piece, ...rest] = pieces;
  if (piece === undefined || rest.length > 0) throw new Error(`${pieces.length} pieces`);
  return piece;
}

const spbe = loadInstrument('spbe-2020');

/** What is asked of one tie of one document in one indicator of SPBE, carried into SPBE again. */
export function carriedAgain(
  evidence: Evidence,
  more: { code?: string; library?: Evidence; returned?: true } = {},
): CarryPlan {
  const { code = 'I1-L2-01', library = evidence, returned } = more;
  const indicator = indicatorOf(spbe, 'I1');
  const room = {
    ties: [tie(code, { key: `${opd}:t1`, evidence, receivedAt: '2025-03-01T00:00:00.000Z' })],
    verdicts: returned ? verdicts({ requirement: code, state: 'returned' }) : new Map(),
  };
  const assessments = new Map([['I1', assessed(indicator, room)]]);
  return planBetween({ from: spbe, to: spbe, assessments, papers: [library] });
}

/** The edits of *Ya* to a piece of SPBE in a new, still empty period, or after what was written there already. */
export function yes(piece: CarryPiece, written: readonly CarryEdit[] = []): CarryEdits {
  const at = roomsAfter(spbe, written).rooms.get(piece.indicator.id);
  if (at === undefined) throw new Error('no room');
  const decision = at.decisions.get(piece.id) ?? null;
  return carryEdits(piece, 'yes', { period: '2026', opd, room: at.room, decision, to: piece.requirement });
}
