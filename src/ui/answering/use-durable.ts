import { useEffect, useRef, useState } from 'preact/hooks';
import { currentHead, differencesOf, emptyField, type FieldState, type Head } from '../../domain/fold.ts';
import type { Json, Register } from '../../domain/op.ts';
import { cutDraft, readDraft, saveDraft } from '../../storage/draft.ts';
import { useApp } from '../kit/app-context.ts';

/** How safe what stands in the field is; each word is shown only once it is true. */
export type Saved =
  | { state: 'nothing' }
  | { state: 'saving' }
  | { state: 'device'; at: string }
  | { state: 'arrived' }
  | { state: 'failed' };

export type Durable<Value extends Json> = {
  value: Value;
  /** False until the draft of an earlier visit was looked for: nothing may be typed over it. */
  isReady: boolean;
  saved: Saved;
  /** Somebody else's value came while this one was being written: both are kept, to be settled. */
  isDisputed: boolean;
  change: (value: Value) => void;
  /** Makes an edit of what was typed, now. */
  cut: () => Promise<void>;
};

/** Time without a key press after which an edit is made of a draft. */
const REST_MS = 5_000;

/**
 * A field whose every key press is durable at once: a draft row per input, an op on blur, after a rest, on hiding and on leaving.
 * `initial` stands where the field was never written.
 */
export function useDurable<Value extends Json>(
  register: Register,
  state: FieldState = emptyField,
  initial: Value,
): Durable<Value> {
  const { storage } = useApp();
  const head = currentHead(state);
  const [draft, setDraft] = useState<{ value: Value } | null>(null);
  const [isReady, setReady] = useState(false);
  const [progress, setProgress] = useState<Saved>({ state: 'nothing' });
  const turn = useRef(0);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const address = `${register.scope} ${register.entity} ${register.key} ${register.field}`;

  const cut = async () => {
    clearTimeout(rest.current);
    const now = turn.current;
    try {
      await cutDraft(storage, register);
      if (now === turn.current) setDraft(null);
    } catch {
      setProgress({ state: 'failed' });
    }
  };

  const change = (value: Value) => {
    turn.current += 1;
    const now = turn.current;
    setDraft({ value });
    setProgress({ state: 'saving' });
    clearTimeout(rest.current);
    rest.current = setTimeout(() => void cut(), REST_MS);
    saveDraft(storage, register, value).then(
      () => now === turn.current && setProgress({ state: 'device', at: storage.clock.nowIso() }),
      () => now === turn.current && setProgress({ state: 'failed' }),
    );
  };

  useEffect(() => {
    let isHere = true;
    void readDraft(storage, register).then((row) => {
      if (!isHere) return;
      if (row !== undefined && row !== null && turn.current === 0) {
        setDraft({ value: row.value as Value });
        setProgress({ state: 'device', at: row.at });
      }
      setReady(true);
    });
    const leave = () => void cut();
    const hide = () => document.visibilityState === 'hidden' && leave();
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', leave);
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [storage, address]);

  return {
    value: draft?.value ?? (head === undefined ? initial : (head.value as Value)),
    isReady,
    saved: savedOf(draft, head, progress),
    isDisputed: differencesOf(state).length > 0,
    change,
    cut,
  };
}

/** While something is being written its own progress counts; afterwards the place of the current value. */
function savedOf(draft: { value: Json } | null, head: Head | undefined, progress: Saved): Saved {
  if (draft !== null || progress.state === 'failed') return progress;
  if (head === undefined) return { state: 'nothing' };
  return head.receivedAt === null ? { state: 'device', at: head.at } : { state: 'arrived' };
}
