import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Json, Register } from '../../domain/op.ts';
import { useApp } from '../kit/app-context.ts';
import { createDraftKeeper, restMs, type Draft as KeptDraft } from '../kit/draft-keeper.ts';
import { onLeaving } from '../kit/on-leaving.ts';

/** How safe what was typed is; `kept` is shown only once it is true. */
export type DraftState = 'untouched' | 'saving' | 'kept' | 'failed';

export type Draft<Value extends Json> = {
  value: Value;
  state: DraftState;
  change: (value: Value) => void;
  /** Makes an edit of what was typed, now: on leaving the field. */
  cut: () => Promise<void>;
};

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
  const [draft, setDraft] = useState<KeptDraft<Value> | null>(null);
  const [isTouched, setTouched] = useState(false);
  const onCutRef = useRef<() => Promise<void>>(undefined);
  useEffect(() => {
    onCutRef.current = onCut;
  }, [onCut]);
  const { scope, entity, key, field } = register;
  const keeper = useMemo(
    () =>
      createDraftKeeper<Value>({
        storage,
        register: { scope, entity, key, field },
        restMs,
        tell: (next) => {
          setDraft(next);
          setTouched(true);
        },
        onCut: async () => onCutRef.current?.(),
      }),
    [storage, scope, entity, key, field],
  );
  useEffect(() => {
    void keeper.restore();
    return onLeaving(() => void keeper.cut());
  }, [keeper]);
  return {
    value: draft?.value ?? stored,
    state: isTouched ? stateOf(draft) : 'untouched',
    change: (value) => keeper.change(value, null),
    cut: keeper.cut,
  };
}

/** Once an edit was made of it, what was typed is kept as well. */
function stateOf(draft: KeptDraft<Json> | null): DraftState {
  if (draft === null || draft.progress.state === 'device') return 'kept';
  return draft.progress.state;
}
