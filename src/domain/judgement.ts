import type { IndicatorsOf } from './authority.ts';
import type { Directory, Person, StoredField } from './directory.ts';
import type { FieldState } from './fold.ts';
import type { KeyParts } from './key.ts';
import type { Json, Op } from './op.ts';
import type { FieldRule } from './registry.ts';
import type { Scope } from './scope.ts';

export type RejectedCode = 'unknown_scope' | 'forbidden' | 'invalid' | 'stale' | 'id_reuse' | 'too_large';
export type ParkedCode = 'unknown_kind' | 'period_closed' | 'not_assigned';

export type Judgement =
  | { kind: 'admit' }
  | { kind: 'parked'; code: ParkedCode; message: string }
  | {
      kind: 'rejected';
      code: RejectedCode;
      message: string;
      present?: { id: string | null; value: Json };
    };

/** What the judge looks at. `field` and `fieldsOf` read the present projection of the op's own scope. */
export type JudgeContext = {
  directory: Directory;
  person: Person;
  /** The day at the server, in the agency's time zone: `YYYY-MM-DD`. */
  today: string;
  indicatorsOf: IndicatorsOf;
  field: (entity: string, key: string, field: string) => FieldState;
  fieldsOf: (entity: string) => Iterable<StoredField>;
};

/** An op whose scope, kind and key are known, and who asks for it. */
export type Case = { op: Op; scope: Scope; parts: KeyParts; rule: FieldRule; context: JudgeContext };

export function rejected(code: RejectedCode, message: string): Judgement {
  return { kind: 'rejected', code, message };
}

/** The OPD whose row this is: named by the key or, in a library, by the scope. */
export function opdOf(scope: Scope, parts: KeyParts): string | null {
  return parts.opd ?? (scope.kind === 'opd' ? scope.opd : null);
}
