/** What a person types for the record of a session; the rest is known. `left`: indicators that stay off the sheet. */
export type RecordDraft = {
  unit: string;
  number: string;
  day: string;
  place: string;
  people: string;
  notes: string;
  hostName: string;
  guestName: string;
  left: readonly string[];
};

/** Reads what was kept on the device over what stands there at the beginning; anything that does not fit is passed over. */
export function readDraft(text: string, beginning: RecordDraft): RecordDraft {
  const kept = parse(text);
  const draft = { ...beginning };
  for (const part of [
    'unit',
    'number',
    'day',
    'place',
    'people',
    'notes',
    'hostName',
    'guestName',
  ] as const) {
    const value = kept[part];
    if (typeof value === 'string') draft[part] = value;
  }
  const { left } = kept;
  if (Array.isArray(left)) draft.left = left.filter((id) => typeof id === 'string');
  return draft;
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
