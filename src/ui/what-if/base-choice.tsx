import { bases, officialLevels, type Base, type WhatIfSource } from '../../domain/what-if.ts';
import { Select } from '../kit/field.tsx';
import { d } from '../messages/messages.ts';
import { putDraft, type Workbench } from './workbench.ts';

/** Where the scenario begins. */
export function BaseChoice({ bench }: { bench: Workbench }) {
  const unfilled = bench.result.value.before.unfilled.length;
  return (
    <Select
      label={d.whatIf.base}
      hint={unfilled === 0 ? undefined : d.whatIf.unfilled(unfilled)}
      value={bench.draft.value.base}
      options={baseOptions(bench.source.value)}
      onChange={(base) => putDraft(bench, { base: base as Base })}
    />
  );
}

/** The official values are offered where some were typed in; "Nilai resmi 2025" says of which year. */
export function baseOptions(source: WhatIfSource): { value: Base; label: string }[] {
  const official = officialLevels(source);
  return bases
    .filter((base) => base !== 'official' || official !== null)
    .map((base) => ({
      value: base,
      label:
        base === 'official' && official !== null ? d.whatIf.officialOf(official.year) : d.whatIf.bases[base],
    }));
}
