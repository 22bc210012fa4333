import type { DocumentTarget } from '../kit/app-context.ts';
import { Sheet } from '../kit/sheet.tsx';
import { DocumentContent } from './document-content.tsx';

type DocumentViewerProps = { target: DocumentTarget; onClose: () => void };

/** Shows a document inside the app, above whatever page it was opened from. */
export function DocumentViewer({ target, onClose }: DocumentViewerProps) {
  return (
    <Sheet title={target.name} onClose={onClose}>
      <DocumentContent target={target} />
    </Sheet>
  );
}
