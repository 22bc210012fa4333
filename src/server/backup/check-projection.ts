import type { Database } from 'better-sqlite3';
import { emptyField, foldOp, type FieldState } from '../../domain/fold.ts';
import { registerKey, type Op } from '../../domain/op.ts';

type Register = { name: string; state: FieldState; named: Set<string> };
type HeadRow = { entity: string; key: string; field: string; seq: number; is_current: number };
type NamedRow = { entity: string; key: string; field: string; id: string };

/** One scope, folded from its log as each device does. */
export type Fold = {
  take: (op: Op, seq: number) => void;
  registers: ReadonlyMap<string, Register>;
};

export function openFold(): Fold {
  const registers = new Map<string, Register>();
  return {
    registers,
    take: (op, seq) => {
      const address = registerKey(op);
      const fresh = {
        name: `${op.entity} ${op.key} ${op.field}`,
        state: emptyField,
        named: new Set<string>(),
      };
      const register = registers.get(address) ?? fresh;
      registers.set(address, register);
      register.state = foldOp(register.state, { ...op, seq }, register.named.has(op.id));
      for (const parent of op.parents) register.named.add(parent);
    },
  };
}

/** Where the stored projection of a scope is not the fold of its log (invariant I1). */
export function checkProjection(db: Database, scope: string, { registers }: Fold): string[] {
  const stored = storedHeads(db, scope);
  const early = storedNames(db, scope);
  const isLogged = db.prepare<[string], number>('SELECT 1 FROM op WHERE id = ?').pluck();
  const faults: string[] = [];
  for (const [address, { name, state, named }] of registers) {
    if (stored.get(address) !== standingOf(state)) {
      faults.push(`${scope}: ${name} does not stand as the log says.`);
    }
    const isForgotten = (id: string): boolean =>
      isLogged.get(id) === undefined && !early.has(`${address}\n${id}`);
    if ([...named].some(isForgotten)) faults.push(`${scope}: ${name} forgot an edit that is still to come.`);
    stored.delete(address);
  }
  for (const address of stored.keys()) {
    faults.push(`${scope}: ${address.replaceAll('\n', ' ')} stands without an edit.`);
  }
  return faults;
}

const standingOf = ({ heads, current }: FieldState): string | undefined =>
  heads.length === 0
    ? undefined
    : heads
        .map(({ id, seq }) => headText(seq, id === current))
        .toSorted(byText)
        .join();

const headText = (seq: number | null, isCurrent: boolean): string => `${seq}${isCurrent ? '*' : ''}`;
const byText = (one: string, other: string): number => (one < other ? -1 : 1);

function storedHeads(db: Database, scope: string): Map<string, string> {
  const rows = db
    .prepare<[string], HeadRow>('SELECT entity, key, field, seq, is_current FROM head WHERE scope = ?')
    .all(scope);
  const texts = new Map<string, string[]>();
  for (const row of rows) {
    const address = registerKey(row);
    texts.set(address, [...(texts.get(address) ?? []), headText(row.seq, row.is_current === 1)]);
  }
  return new Map([...texts].map(([address, heads]) => [address, heads.toSorted(byText).join()]));
}

function storedNames(db: Database, scope: string): Set<string> {
  const rows = db
    .prepare<[string], NamedRow>('SELECT entity, key, field, id FROM named_early WHERE scope = ?')
    .all(scope);
  return new Set(rows.map((row) => `${registerKey(row)}\n${row.id}`));
}
