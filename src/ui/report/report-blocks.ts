/** A report as its page and its DOCX both draw it: the same words in the same order, whatever the paper. */
export type Block =
  | { kind: 'chapter'; text: string }
  | { kind: 'section'; text: string }
  | { kind: 'part'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; caption: string; columns: readonly BlockColumn[]; rows: readonly (readonly string[])[] }
  | { kind: 'bars'; caption: string; note: string; bars: readonly Bar[]; target: number };

/** `share` of the width in percent; figures stand at the end of their cell. */
export type BlockColumn = { title: string; share: number; isNumber?: boolean };

/** A bar on the scale from 1 to 5; `text` is the same value in digits. */
export type Bar = { name: string; value: number; text: string };

export type ReportDocument = {
  government: string;
  title: string;
  subtitle: string;
  dataUntil: string;
  note: string;
  contents: string;
  blocks: readonly Block[];
};

/** The columns of a table from their heads and shares; `numbers` are the places of those that hold figures. */
export function columnsOf(
  head: readonly string[],
  shares: readonly number[],
  numbers: readonly number[] = [],
): BlockColumn[] {
  return head.map((title, place) => ({
    title,
    share: shares[place] ?? 10,
    isNumber: numbers.includes(place),
  }));
}

/** The chapters of a report with their sections: what a table of contents lists. */
export function contentsOf({ blocks }: ReportDocument): { chapter: string; sections: string[] }[] {
  const contents: { chapter: string; sections: string[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'chapter') contents.push({ chapter: block.text, sections: [] });
    if (block.kind === 'section') contents.at(-1)?.sections.push(block.text);
  }
  return contents;
}
