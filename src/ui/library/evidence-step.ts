import type { DocumentPlace } from './add-document.ts';
import type { Tied } from './tie-edits.ts';

/** Where the person is in adding evidence. */
export type EvidenceStep =
  /** `discarded`: a new document was thrown away just now, which may be undone. */
  | { at: 'source'; discarded?: DocumentPlace }
  | { at: 'photos' }
  | { at: 'link' }
  | { at: 'existing' }
  /** The chosen file is a document already. */
  | { at: 'duplicate'; document: DocumentPlace }
  /** Stored; its kind is asked. `isTitled`: the title says something to people and stays as it is. */
  | { at: 'kind'; document: DocumentPlace; isTitled: boolean }
  | { at: 'requirements'; document: DocumentPlace }
  | { at: 'done'; document: DocumentPlace; tied: readonly Tied[] };
