import type { Directory } from '../../domain/directory.ts';
import type { FieldState } from '../../domain/fold.ts';
import type { ParkedCode, RejectedCode } from '../../domain/judgement.ts';
import type { Json, LoggedOp, Op } from '../../domain/op.ts';
import type { CodeRow } from '../access/access-store.ts';

/** Where a register of a scope is found: entity, key, field. */
export type RegisterName = readonly [entity: string, key: string, field: string];

/** What a step wants to look at before it decides. */
export type Needs = {
  /** Ids that may be known already: those of the ops themselves. */
  ids: readonly string[];
  /** Ids named as parents: only whether they are in the log is asked. */
  parents: readonly string[];
  registers: readonly RegisterName[];
  /** Entities whose every field in this scope is wanted. */
  entities: readonly string[];
};

export type Origin = { by: string; device: string; receivedAt: string };

/** An op that did not get into the log: waiting there for a decision, or refused. Its content is kept. */
export type HeldOp = Origin & { op: Op } & (
    | { status: 'parked'; code: ParkedCode; message: string }
    | {
        status: 'rejected';
        code: RejectedCode;
        message: string;
        present?: { id: string | null; value: Json };
      }
  );
export type ParkedOp = Extract<HeldOp, { status: 'parked' }>;

export type KnownOp = { logged: LoggedOp | null; held: readonly HeldOp[] };

/** The part of a scope that a step asked for, as it stands while the scope is locked. */
export type Loaded = {
  directory: Directory;
  lastSeq: number;
  known: ReadonlyMap<string, KnownOp>;
  loggedParents: ReadonlySet<string>;
  /** Ops, by `registerKey` and id, that another op of the same register named as parent before they came. */
  namedEarly: ReadonlySet<string>;
  /** By `registerKey`; a register that is not listed has no op yet. */
  fields: ReadonlyMap<string, { register: RegisterName; state: FieldState }>;
};

/** How the heads of one register change. */
export type FieldChange = {
  register: RegisterName;
  removedSeqs: readonly number[];
  addedSeqs: readonly number[];
  currentSeq: number | null;
  /** Others stand as before; whether they are current may have changed. */
  hasKept: boolean;
};

export type Writes = {
  appended: readonly LoggedOp[];
  fieldChanges: readonly FieldChange[];
  namedEarly: readonly { register: RegisterName; id: string }[];
  held: readonly HeldOp[];
  /** Parked ops that are parked no more, or for another reason; taken out before the held ones are stored. */
  released: readonly string[];
  codes: readonly CodeRow[];
};

/**
 * One act on one scope: load what it needs, decide, store what it decided. `decide` is pure, so that every store runs
 * the same rules; only loading and storing differ.
 */
export type Step<Result> = {
  scope: string;
  needs: Needs;
  decide: (loaded: Loaded) => { writes: Writes; result: Result };
};

export type StoredPage = {
  /** Logged ops as JSON texts, in order, without holes after the cursor. */
  ops: readonly string[];
  lastSeq: number;
  head: number;
};

/** The log of every scope with its projection. SQLite is the first implementation, PostgreSQL the second. */
export type OpLogStore = {
  readonly epoch: string;
  /**
   * Runs the steps in order, each in a transaction of its own scope, whose row is locked first so that visible `seq` has
   * no hole (R7). Resolves after the commit has reached the disk (R6). Throws `StoreUnavailable` when it cannot.
   */
  advance: <Result>(steps: readonly Step<Result>[]) => Promise<Result[]>;
  directory: () => Promise<Directory>;
  readPage: (question: {
    scope: string;
    after: number;
    maxOps: number;
    maxBytes: number;
  }) => Promise<StoredPage>;
  /** What waits for one of these reasons, in the order in which it arrived. */
  parkedOps: (codes: readonly ParkedCode[]) => Promise<ParkedOp[]>;
  /** Up to where each of these scopes is backed up off the machine and verified; scopes without a backup are left out. */
  durable: (scopes: readonly string[]) => Promise<Record<string, number>>;
  /** Keys of the rows of an entity one of whose standing values in `field` mentions the text. */
  keysMentioning: (question: {
    scope: string;
    entity: string;
    field: string;
    text: string;
  }) => Promise<string[]>;
  /** The state of one register. */
  readField: (scope: string, register: RegisterName) => Promise<FieldState>;
  close: () => Promise<void>;
};

/** The disk behind the store is full or fails, or somebody holds the store: nothing was stored, and it may be tried again. */
export class StoreUnavailable extends Error {
  readonly isFull: boolean;

  constructor(cause: unknown, { isFull = false } = {}) {
    super('The store takes nothing now.', { cause });
    this.name = 'StoreUnavailable';
    this.isFull = isFull;
  }
}
