import { useEffect, useMemo, useState } from 'preact/hooks';
import { currentHead, differencesOf, emptyField, type FieldState, type Head } from '../../domain/fold.ts';
import { sameValue, type Json, type Register } from '../../domain/op.ts';
import { useApp } from './app-context.ts';
import { createDraftKeeper, restMs, type Draft, type DraftProgress } from './draft-keeper.ts';
import { onLeaving } from './on-leaving.ts';

/** How safe what stands in the field is; each word is shown only once it is true. */
export type Saved = { state: 'nothing' | 'arrived' } | DraftProgress;

export type Durable<Value extends Json> = {
  value: Value;
  /** False until the draft of an earlier visit was looked for: nothing may be typed over it. */
  isReady: boolean;
  saved: Saved;
  /** Somebody else's value stands beside this one: both are kept, to be settled. */
  isDisputed: boolean;
  change: (value: Value) => void;
  /** Makes an edit of what was typed, now. */
  cut: () => Promise<void>;
};

type DurableField<Value extends Json> = {
  register: Register;
  /** What is stored. */
  state: FieldState | undefined;
  /** What stands where nothing is stored. */
  initial: Value;
  /** Only `cut` makes an edit: not leaving the field, nor the page, nor time. */
  waitsForCut?: boolean;
};

/**
 * A field whose every key press is durable at once: a draft row per input, an edit after a rest, on hiding and on leaving the
 * page; the caller cuts on blur.
 */
export function useDurable<Value extends Json>(field: DurableField<Value>): Durable<Value> {
  const { register, initial, waitsForCut = false } = field;
  const { storage } = useApp();
  const [draft, setDraft] = useState<Draft<Value> | null>(null);
  const [isReady, setReady] = useState(false);
  const { scope, entity, key, field: name } = register;
  const keeper = useMemo(() => {
    const at = { scope, entity, key, field: name };
    return createDraftKeeper<Value>({
      storage,
      register: at,
      restMs: waitsForCut ? null : restMs,
      tell: setDraft,
    });
  }, [storage, scope, entity, key, name, waitsForCut]);

  useEffect(() => {
    void keeper.restore().finally(() => setReady(true));
    return waitsForCut ? undefined : onLeaving(() => void keeper.cut());
  }, [keeper, waitsForCut]);

  const stored = field.state ?? emptyField;
  const head = currentHead(stored);
  const shown = useShown(draft, field.state);
  return {
    value: shown === null ? ((head?.value ?? initial) as Value) : shown.value,
    isReady,
    saved: shown?.progress ?? arrivalOf(head),
    isDisputed: differencesOf(stored).length > 0 || isOvertaken(draft, head, storage.device.id),
    change: (value) => keeper.change(value, head?.id ?? null),
    cut: keeper.cut,
  };
}

/**
 * The draft; or what it was, until what is stored has been read again since the edit was made of it. Otherwise the field would
 * go back to the text before for a moment, and the caret to its end.
 */
function useShown<Value extends Json>(draft: Draft<Value> | null, state: FieldState | undefined) {
  const [last, setLast] = useState({ draft, state });
  if (last.state !== state || (draft !== null && last.draft !== draft)) setLast({ draft, state });
  return draft ?? (last.state === state ? last.draft : null);
}

function arrivalOf(head: Head | undefined): Saved {
  if (head === undefined) return { state: 'nothing' };
  return head.receivedAt === null ? { state: 'device', at: head.at } : { state: 'arrived' };
}

/** Whether another device changed the field under what is being written here. */
function isOvertaken(draft: Draft<Json> | null, head: Head | undefined, device: string): boolean {
  if (draft === null || head === undefined || head.device === device) return false;
  return head.id !== draft.base && !sameValue(head.value, draft.value);
}
