import { bases, type Base, type Levels } from '../../domain/what-if.ts';

/** The scenario that is being worked on; `opened` is the kept one that it came from. */
export type ScenarioDraft = { base: Base; changes: Levels; opened: string | null };

export const emptyDraft: ScenarioDraft = { base: 'accepted', changes: new Map(), opened: null };

export function draftToText({ base, changes, opened }: ScenarioDraft): string {
  return JSON.stringify({ base, changes: levelsToRecord(changes), opened });
}

/** Levels as they are kept: decimal text by indicator. */
export function levelsToRecord(levels: Levels): Record<string, string> {
  return Object.fromEntries([...levels].map(([id, level]) => [id, String(level)]));
}

/** The draft as it was left; an empty one where the text is none that this version wrote. */
export function textToDraft(text: string | null): ScenarioDraft {
  const found = parse(text ?? '');
  if (typeof found !== 'object' || found === null) return emptyDraft;
  const { base, changes, opened } = found as Record<string, unknown>;
  return {
    base: bases.find((known): known is Base => known === base) ?? emptyDraft.base,
    changes: new Map(Object.entries(changes ?? {}).filter((entry) => typeof entry[1] === 'string')),
    opened: typeof opened === 'string' ? opened : null,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
