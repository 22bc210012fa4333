import type { Directory, Period, Person, StoredField } from '../../src/domain/directory.ts';
import { foldField } from '../../src/domain/fold.ts';
import type { OpId } from '../../src/domain/ids.ts';
import { judge } from '../../src/domain/judge.ts';
import type { JudgeContext } from '../../src/domain/judgement.ts';
import { registerKey, type LoggedOp, type Op } from '../../src/domain/op.ts';

/** A small region in memory, to ask the judge about. */

const person = (id: string, role: Person['roles'][number], ...opds: string[]): Person => ({
  id,
  name: id,
  roles: [role],
  opds,
  active: true,
});

export const people: Readonly<Record<string, Person>> = {
  c: person('c', 'coordinator'),
  a: person('a', 'opd_admin', 'dinkes'),
  o: person('o', 'opd_admin', 'bkpsdm'),
  s: person('s', 'opd_admin', 'dpmd'),
  r: person('r', 'assessor'),
  v: person('v', 'viewer'),
};

const period: Period = {
  id: '2026',
  name: '2026',
  year: 2026,
  instrument: 'kecil',
  opensOn: null,
  closesOn: '2026-01-01',
  schedule: [],
  from: null,
  state: 'open',
};

export type World = {
  state?: Period['state'];
  admitted?: Record<string, string>;
  today?: string;
  /** What stands in the log of the scope. */
  log?: readonly LoggedOp[];
};

export function directoryOf({ state = 'open', admitted = {} }: World = {}): Directory {
  const opds = ['dinkes', 'bkpsdm', 'dpmd'];
  const assigned = (opd: string, role: 'owner' | 'contributor') => ({
    period: '2026',
    indicator: 'I1',
    opd,
    role,
    asked: null,
    note: '',
  });
  return {
    profile: { name: '', kind: 'kabupaten', brand: null, timeZone: 'Asia/Makassar' },
    opds: new Map(opds.map((id) => [id, { id, code: id, name: id, active: true, successor: null }])),
    people: new Map(Object.entries(people)),
    periods: new Map([['2026', { ...period, state }]]),
    assignments: new Map([
      ['2026:I1:dinkes', assigned('dinkes', 'owner')],
      ['2026:I1:bkpsdm', assigned('bkpsdm', 'contributor')],
    ]),
    admissions: new Map(Object.entries(admitted)),
    officials: new Map(),
    externals: new Map(),
  };
}

export type EditOf = Pick<Op, 'scope' | 'entity' | 'key' | 'field' | 'value'> & { parents?: string[] };

let made = 0;

export function opOf(edit: EditOf): Op {
  made += 1;
  return { ...edit, id: `op-${made}` as OpId, parents: (edit.parents ?? []) as OpId[], at: '', schema: 1 };
}

/** The op as it stands in the log, written by this person. */
export function loggedBy(who: string, edit: EditOf): LoggedOp {
  const op = opOf(edit);
  return { ...op, seq: made, by: who, device: 'd', receivedAt: '', mac: '' } as unknown as LoggedOp;
}

/** What becomes of the op: `admit`, or the code of the refusal or of the wait. */
export function outcomeOf(who: string, op: Op, world: World = {}): string {
  const judgement = judge(op, contextFor(who, world));
  return judgement.kind === 'admit' ? 'admit' : judgement.code;
}

export function contextFor(who: string, world: World): JudgeContext {
  const fields = storedFields(world.log ?? []);
  const asked = people[who];
  if (asked === undefined) throw new Error(`Nobody is called ${who}.`);
  return {
    directory: directoryOf(world),
    person: asked,
    today: world.today ?? '2026-03-10',
    indicatorsOf: (instrument) => (instrument === 'kecil' ? ['I1', 'I2'] : []),
    field: (entity, key, field) =>
      fields.get(registerKey({ entity, key, field }))?.state ?? { heads: [], current: null },
    fieldsOf: (entity) => [...fields.values()].filter((field) => field.entity === entity),
  };
}

function storedFields(log: readonly LoggedOp[]): Map<string, StoredField> {
  const byRegister = Map.groupBy(log, registerKey);
  return new Map(
    [...byRegister].map(([address, ops]) => {
      const [{ scope, entity, key, field }] = ops as [LoggedOp];
      return [address, { scope, entity, key, field, state: foldField(ops) }];
    }),
  );
}
