import { maxExplanationLength } from '../../domain/text-limits.ts';
import { d } from '../messages/messages.ts';

/** What an OPD wrote about an indicator, and who of it. */
export type Piece = {
  opd: string;
  name: string;
  explanation: string;
  /** Who wrote it, and when. */
  by: string;
  at: string;
  /** The true author, where a coordinator read it in from a file copy. */
  author: string | null;
};

/** The piece in quotation marks under the OPD's name: whoever reads the region's text sees whose words they are. */
export function quoteOf({ name, explanation }: Piece): string {
  return d.determination.explanation.quote(name, explanation.trim());
}

/** Whether the text holds these very words under that name; changed since, they are a new piece. */
export function isQuoted(text: string, piece: Piece): boolean {
  return text.includes(quoteOf(piece));
}

/** The text with the quote after it; null where it would be longer than an explanation may be. */
export function withQuote(text: string, piece: Piece): string | null {
  const before = text.trimEnd();
  const next = before === '' ? quoteOf(piece) : `${before}\n\n${quoteOf(piece)}`;
  return next.length > maxExplanationLength ? null : next;
}

/** The text with every piece that is not in it yet and still fits, and the names of those that do not fit. */
export function withAllQuotes(text: string, pieces: readonly Piece[]): { text: string; left: string[] } {
  const result = { text, left: [] as string[] };
  for (const piece of pieces) {
    if (isQuoted(result.text, piece)) continue;
    const next = withQuote(result.text, piece);
    if (next === null) result.left.push(piece.name);
    else result.text = next;
  }
  return result;
}
