import { registerKey, type Json, type Register } from '../../domain/op.ts';
import type { Db } from '../../storage/db.ts';
import { cutDraft, readDraft, saveDraft } from '../../storage/draft.ts';
import type { Storage } from '../../storage/storage.ts';

/** How far what was typed has got on this device. */
export type DraftProgress = { state: 'saving' | 'failed' } | { state: 'device'; at: string };

/** What is being written and is no edit yet; `base` is the edit that stood there when it was begun. */
export type Draft<Value extends Json> = { value: Value; base: string | null; progress: DraftProgress };

export type DraftKeeper<Value extends Json> = {
  change: (value: Value, base: string | null) => void;
  cut: () => Promise<void>;
  /** Finds what was being written when this field was left without an edit. */
  restore: () => Promise<void>;
};

type KeeperOptions<Value extends Json> = {
  storage: Storage;
  register: Register;
  /** After so long without a key press an edit is made; null leaves that to `cut`. */
  restMs: number | null;
  tell: (draft: Draft<Value> | null) => void;
  /** Runs after an edit was made. */
  onCut?: () => Promise<void>;
};

type Work = Map<string, Promise<unknown>>;

/** The last that each field has under way. It outlives the view: who leaves a page and comes back at once finds every letter. */
const workByDb = new WeakMap<Db, Work>();

function workOf({ db }: Storage): Work {
  const work = workByDb.get(db) ?? new Map<string, Promise<unknown>>();
  workByDb.set(db, work);
  return work;
}

/** Resolves once everything that was typed up to now is in the database, or failed to get there. */
export async function typedIsKept(storage: Storage): Promise<void> {
  await Promise.all(workOf(storage).values());
}

/** Does something with the draft of a field once all that came before it is done, or has failed. */
function inTurn<T>(storage: Storage, register: Register, act: () => Promise<T>): Promise<T> {
  const work = workOf(storage);
  const name = `${register.scope}\n${registerKey(register)}`;
  const acting = (work.get(name) ?? Promise.resolve()).then(act);
  const ended = acting
    .catch(() => null)
    .finally(() => {
      if (work.get(name) === ended) work.delete(name);
    });
  work.set(name, ended);
  return acting;
}

/** Time without a key press after which an edit is made of a draft. */
export const restMs = 5_000;

/**
 * Keeps one field while it is written: each change is a draft row in a transaction of its own, in order; `tell` says what stands
 * and how safe it is. A change made while an edit is being cut waits for it, because it replaces that edit.
 */
export function createDraftKeeper<Value extends Json>(options: KeeperOptions<Value>): DraftKeeper<Value> {
  const { storage, register, tell } = options;
  let turn = 0;
  let draft: Draft<Value> | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const show = (next: Draft<Value> | null): void => {
    draft = next;
    tell(next);
  };
  const waitForRest = (): void => {
    clearTimeout(rest);
    if (options.restMs !== null) rest = setTimeout(() => void cut(), options.restMs);
  };
  const note = (now: number, progress: DraftProgress): void => {
    if (now === turn && draft !== null) show({ ...draft, progress });
  };

  const cut = async (): Promise<void> => {
    clearTimeout(rest);
    const now = turn;
    try {
      const id = await inTurn(storage, register, () => cutDraft(storage, register));
      if (id !== null) await options.onCut?.();
      if (now === turn) show(null);
    } catch {
      note(now, { state: 'failed' });
    }
  };

  const save = async (now: number, value: Value): Promise<void> => {
    try {
      await inTurn(storage, register, () => saveDraft(storage, register, value));
      note(now, { state: 'device', at: storage.clock.nowIso() });
    } catch {
      note(now, { state: 'failed' });
    }
  };

  return {
    cut,
    change: (value, base) => {
      turn += 1;
      show({ value, base: draft === null ? base : draft.base, progress: { state: 'saving' } });
      waitForRest();
      void save(turn, value);
    },
    restore: async () => {
      const row = await inTurn(storage, register, () => readDraft(storage, register));
      if (row === undefined || turn > 0) return;
      show({
        value: row.value as Value,
        base: row.parents[0] ?? null,
        progress: { state: 'device', at: row.at },
      });
      waitForRest();
    },
  };
}
