import type { StoredField } from './directory.ts';
import { currentHead, type Head } from './fold.ts';

export type Comment = {
  key: string;
  text: string;
  by: string;
  at: string;
  /** Not on the server yet. */
  isUnsent: boolean;
  isChanged: boolean;
  isQuestion: boolean;
  isHandled: boolean;
  /** The OPD it is meant for; null for everyone. */
  for: string | null;
  due: string | null;
  /** The requirement it is about; null for the indicator as a whole. */
  requirement: string | null;
};

/** What was said in a room, oldest first; what was taken away is left out. */
export function commentsFrom(fields: Iterable<StoredField>): Comment[] {
  const rows = new Map<string, Map<string, Head>>();
  for (const { entity, key, field, state } of fields) {
    const head = currentHead(state);
    if (entity !== 'comment' || head === undefined) continue;
    rows.set(key, (rows.get(key) ?? new Map<string, Head>()).set(field, head));
  }
  return [...rows]
    .flatMap(([key, row]) => commentFrom(key, row))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function commentFrom(key: string, row: ReadonlyMap<string, Head>): Comment[] {
  const text = row.get('text');
  if (text === undefined || text.value === '' || isTrue(row.get('deleted'))) return [];
  const target = textOf(row.get('target')) ?? '';
  // The target is written once, with the first words: it tells when the comment was begun.
  const begun = row.get('target') ?? text;
  return [
    {
      key,
      text: textOf(text) ?? '',
      by: text.by,
      at: begun.at,
      isUnsent: text.receivedAt === null,
      isChanged: text.at !== begun.at,
      isQuestion: isTrue(row.get('question')),
      isHandled: isTrue(row.get('handled')),
      for: textOf(row.get('for')),
      due: textOf(row.get('due')),
      requirement: /^verdict:(.+)$/.exec(target)?.[1] ?? null,
    },
  ];
}

const isTrue = (head: Head | undefined): boolean => head?.value === true;

function textOf(head: Head | undefined): string | null {
  return typeof head?.value === 'string' ? head.value : null;
}
