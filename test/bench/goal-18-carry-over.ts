import { readFileSync } from 'node:fs';
import { planCarryOver, type CarryPlan } from '../../src/domain/carry-over.ts';
import type { StoredField } from '../../src/domain/directory.ts';
import { documentsNow } from '../../src/domain/document-now.ts';
import type { OpId } from '../../src/domain/ids.ts';
import { instrumentSource } from '../../src/domain/instrument-source.ts';
import { requirementsOf, type Instrument } from '../../src/domain/instrument.ts';
import { localise } from '../../src/domain/localise.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import type { Json } from '../../src/domain/op.ts';
import { roomFrom } from '../../src/domain/read-room.ts';
import { opdScope, roomScope } from '../../src/domain/scope.ts';
import type { Goal } from './goal.ts';

const runs = 21;
const tied = 300;
const opd = 'dinkes';

/** What *Bahan periode lalu* pays before it draws: the rooms of a full period of one OPD with 300 ties, read, counted and planned. */
export const carryGoal: Goal = {
  number: 18,
  name: 'carry-over',
  measure: async () => {
    const [spbe, pemdi] = [readInstrument('spbe-2020'), readInstrument('pemdi-2026')];
    const period = fullPeriod(spbe);
    const values = { same: [] as number[], other: [] as number[], loop: [] as number[] };
    for (let run = 0; run < runs; run += 1) {
      values.same.push(timeMs(() => plan(period, spbe, spbe)));
      values.other.push(timeMs(() => plan(period, spbe, pemdi)));
      values.loop.push(timeMs(() => plainLoop(period)));
    }
    const floor = values.loop;
    const what = `${tied} ties of 47 indicators`;
    return Promise.resolve([
      { what: `${what}, into SPBE again`, unit: 'ms', values: values.same, goal: { atMost: 50 }, floor },
      { what: `${what}, into Pemdi`, unit: 'ms', values: values.other, goal: { atMost: 50 }, floor },
      { what: 'a plain loop over the same rows', unit: 'ms', values: values.loop, goal: null },
    ]);
  },
};

function readInstrument(id: string): Instrument {
  const file = new URL(`../../src/domain/instruments/${id}.json`, import.meta.url);
  return localise(instrumentSource.parse(JSON.parse(readFileSync(file, 'utf8'))), 'id');
}

type Period = { rooms: ReadonlyMap<string, readonly StoredField[]>; library: readonly StoredField[] };

/** The rows as a device holds them: each tie with its document, spread over all indicators. */
function fullPeriod(instrument: Instrument): Period {
  const places = instrument.indicators.flatMap((indicator) =>
    requirementsOf(indicator)
      .filter(({ coverage }) => coverage !== 'each')
      .map((requirement) => ({ indicator, requirement })),
  );
  const step = Math.floor(places.length / tied);
  const chosen = places.filter((_place, index) => index % step === 0).slice(0, tied);
  const rooms = new Map<string, StoredField[]>(instrument.indicators.map(({ id }) => [id, []]));
  const library: StoredField[] = [];
  for (const [index, { indicator, requirement }] of chosen.entries()) {
    const facts = {
      title: `Dokumen ${index}`,
      kind: requirement.accepts[0] ?? 'lainnya',
      number: String(index),
      date: '2025-06-01',
      url: `https://jdih.contoh.go.id/${index}`,
    };
    const document = `d-${index}`;
    for (const [field, value] of Object.entries(facts))
      library.push(fieldOf([opdScope(opd), 'document', document, field], value));
    const scope = roomScope('2025', indicator.id);
    rooms
      .get(indicator.id)
      ?.push(
        fieldOf([scope, 'link', `${opd}:t-${index}`, 'requirement'], requirement.code),
        fieldOf([scope, 'link', `${opd}:t-${index}`, 'evidence'], { document, ...facts }),
      );
  }
  return { rooms, library };
}

type Path = readonly [scope: string, entity: string, key: string, field: string];

function fieldOf([scope, entity, key, field]: Path, value: Json): StoredField {
  const id = [scope, entity, key, field].join(' ') as OpId;
  const at = '2025-03-01T00:00:00.000Z';
  const head = { id, value, by: 'siti', device: 'hp', at, receivedAt: at, seq: 1 };
  return { scope, entity, key, field, state: { heads: [head], current: id } };
}

function plan({ rooms, library }: Period, from: Instrument, to: Instrument): CarryPlan {
  const assessments = new Map(
    from.indicators.map((indicator) => {
      const context = { indicator, year: 2025, closesOn: null, activeOpds: [opd], external: null };
      return [indicator.id, assessRoom(roomFrom(rooms.get(indicator.id) ?? [], context))];
    }),
  );
  const made = planCarryOver({
    opd,
    merged: [],
    from: { period: '2025', instrument: from, assessments },
    to: {
      days: { year: 2026, closesOn: '2026-09-30' },
      instrument: to,
      assigned: new Map(to.indicators.map(({ id }) => [id, { role: 'owner', asked: null }])),
    },
    documents: documentsNow(library),
  });
  if (made.pieces.length === 0) throw new Error('nothing was planned');
  return made;
}

/** The least that anything can pay that looks at every row: it reads the values and counts them by document. */
function plainLoop({ rooms, library }: Period): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key, state } of [...[...rooms.values()].flat(), ...library]) {
    const head = state.heads.find(({ id }) => id === state.current);
    if (head !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function timeMs(act: () => unknown): number {
  const startMs = performance.now();
  act();
  return performance.now() - startMs;
}
