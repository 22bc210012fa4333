/** A piece of text on a page as the viewer gives it: `transform` places its start, width and height are in units of the page. */
export type TextPiece = { str: string; transform: readonly number[]; width: number; height: number };

/** x1, y1, x2, y2 in units of the page, from its lower left corner. */
export type Box = readonly [number, number, number, number];

/** One place where the wanted words stand; they may run over several pieces. */
export type PageHit = { page: number; boxes: readonly Box[] };

/** Letters and digits of a page without what lies between them, and where each stands. */
export type PageText = { letters: string; at: readonly { piece: TextPiece; index: number }[] };

/**
 * PDFs break text into pieces anywhere, also within words, and typed quotes differ in spaces, dashes and quotation marks:
 * only letters and digits are compared.
 */
export function pageText(pieces: readonly TextPiece[]): PageText {
  const letters: string[] = [];
  const at: { piece: TextPiece; index: number }[] = [];
  for (const piece of pieces) {
    for (let index = 0; index < piece.str.length; index += 1) {
      for (const letter of lettersOf(piece.str.charAt(index))) {
        letters.push(letter);
        at.push({ piece, index });
      }
    }
  }
  return { letters: letters.join(''), at };
}

/** Ligatures come apart (ﬁ → fi), case and marks do not count. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Every place on a page where the words stand, first to last; none for words without a letter. */
export function findOnPage(text: PageText, wanted: string, page: number): PageHit[] {
  const letters = lettersOf(wanted);
  if (letters === '') return [];
  const hits: PageHit[] = [];
  let from = text.letters.indexOf(letters);
  while (from >= 0) {
    hits.push({ page, boxes: boxesOf(text, from, from + letters.length) });
    from = text.letters.indexOf(letters, from + letters.length);
  }
  return hits;
}

/** One box for each piece that the words run over; a letter is taken to be as wide as the others of its piece. */
function boxesOf({ at }: PageText, from: number, to: number): Box[] {
  const spans = new Map<TextPiece, { first: number; last: number }>();
  for (const { piece, index } of at.slice(from, to)) {
    const span = spans.get(piece);
    spans.set(piece, { first: span?.first ?? index, last: index });
  }
  return [...spans].map(([{ str, transform, width, height }, { first, last }]): Box => {
    const [, , , , x = 0, y = 0] = transform;
    const letterWidth = width / str.length;
    const below = height / 4;
    return [x + first * letterWidth, y - below, x + (last + 1) * letterWidth, y + height];
  });
}
