import { shortTypeOf } from './describe-document.ts';
import type { LibraryDocument } from './library-document.ts';

/** The type of a document as a small sheet; the words beside it name it. */
export function Thumb({ document }: { document: Pick<LibraryDocument, 'file'> }) {
  return (
    <span class="thumb" aria-hidden="true">
      {shortTypeOf(document)}
    </span>
  );
}
