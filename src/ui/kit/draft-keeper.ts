import type { Json, Register } from '../../domain/op.ts';
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

/** What is being written into the database for fields that are typed into. */
const underWay = new Set<Promise<unknown>>();

/** Resolves once everything that was typed up to now is in the database, or failed to get there. */
export const typedIsKept = async (): Promise<void> => void (await Promise.allSettled(underWay));

function follow(work: Promise<unknown>): Promise<unknown> {
  const followed = work.catch(() => null).finally(() => underWay.delete(followed));
  underWay.add(followed);
  return followed;
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
  let work: Promise<unknown> = Promise.resolve();

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
    const cutting = work.then(() => cutDraft(storage, register));
    work = follow(cutting);
    try {
      const id = await cutting;
      if (id !== null) await options.onCut?.();
      if (now === turn) show(null);
    } catch {
      note(now, { state: 'failed' });
    }
  };

  const save = async (now: number, value: Value): Promise<void> => {
    const saving = work.then(() => saveDraft(storage, register, value));
    work = follow(saving);
    try {
      await saving;
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
      const row = await readDraft(storage, register);
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
