import { useEffect, useRef, useState } from 'preact/hooks';
import type { Json, Register } from '../../domain/op.ts';
import { cutDraft, readDraft, saveDraft } from '../../storage/draft.ts';
import { useApp } from '../kit/app-context.ts';

/** How safe what was typed is; `kept` is shown only once it is true. */
export type DraftState = 'untouched' | 'saving' | 'kept' | 'failed';

export type Draft<Value extends Json> = {
  value: Value;
  state: DraftState;
  change: (value: Value) => void;
  /** Makes an edit of what was typed, now: on leaving the field. */
  cut: () => Promise<void>;
};

/** Time without a key press after which an edit is made of a draft. */
const restMs = 5_000;

/**
 * One field whose every key press is stored at once; an edit is made of it on leaving the field, after a rest, on hiding the
 * page and on leaving it. `stored` is what the field holds now; `onCut` runs after each edit.
 */
export function useDraft<Value extends Json>(
  register: Register,
  stored: Value,
  onCut?: () => Promise<void>,
): Draft<Value> {
  const { storage } = useApp();
  const [typed, setTyped] = useState<{ value: Value } | null>(null);
  const [state, setState] = useState<DraftState>('untouched');
  const turn = useRef(0);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const address = JSON.stringify(register);

  const cut = async () => {
    clearTimeout(rest.current);
    if (turn.current === 0) return;
    const now = turn.current;
    try {
      const id = await cutDraft(storage, register);
      if (id !== null) await onCut?.();
      if (now === turn.current) setTyped(null);
    } catch {
      setState('failed');
    }
  };

  const change = (value: Value) => {
    turn.current += 1;
    const now = turn.current;
    setTyped({ value });
    setState('saving');
    clearTimeout(rest.current);
    rest.current = setTimeout(() => void cut(), restMs);
    const settle = (reached: DraftState) => now === turn.current && setState(reached);
    saveDraft(storage, register, value).then(
      () => settle('kept'),
      () => settle('failed'),
    );
  };

  useEffect(() => {
    const look = async () => {
      const row = await readDraft(storage, register);
      if (row === undefined || turn.current > 0) return;
      // Typed before the app was ended: it counts as typed just now, so that leaving makes an edit of it.
      turn.current = 1;
      setTyped({ value: row.value as Value });
      setState('kept');
    };
    void look();
    const leave = () => void cut();
    const hide = () => document.visibilityState === 'hidden' && leave();
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', leave);
      leave();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `address` says which register it is
  }, [storage, address]);

  return { value: typed?.value ?? stored, state, change, cut };
}
