import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { LevelValue } from '../../domain/score.ts';
import {
  baseLevels,
  changeLevel,
  changesOver,
  knownLevels,
  whatIf,
  type Levels,
  type WhatIf,
  type WhatIfSource,
} from '../../domain/what-if.ts';
import type { ScenarioDraft } from './scenario-draft.ts';

/**
 * The scenario on the table. Signals, so that a moved level draws its own row and the index anew and nothing else:
 * forty-seven sliders must follow the thumb on a slow phone.
 */
export type Workbench = {
  source: Signal<WhatIfSource>;
  draft: Signal<ScenarioDraft>;
  base: ReadonlySignal<Levels>;
  /** What differs from the base as it is now. */
  changes: ReadonlySignal<Levels>;
  result: ReadonlySignal<WhatIf>;
};

export function createWorkbench(initial: WhatIfSource, draft: ScenarioDraft): Workbench {
  const source = signal(initial);
  const present = signal(draft);
  const baseKind = computed(() => present.value.base);
  const base = computed(() => baseLevels(source.value, baseKind.value));
  const changes = computed(() => {
    const { instrument } = source.value;
    return changesOver(instrument, base.value, knownLevels(instrument, present.value.changes));
  });
  const result = computed(() => whatIf(source.value.instrument, base.value, changes.value));
  return { source, draft: present, base, changes, result };
}

/** Moves one indicator; its level of the base takes it back. */
export function moveLevel(bench: Workbench, indicator: string, level: LevelValue): void {
  const { instrument } = bench.source.peek();
  const now = { base: bench.base.peek(), changes: bench.changes.peek() };
  putDraft(bench, { changes: changeLevel(instrument, now, { indicator, level }) });
}

/** Changes part of what lies on the table. */
export function putDraft(bench: Workbench, part: Partial<ScenarioDraft>): void {
  bench.draft.value = { ...bench.draft.peek(), ...part };
}
