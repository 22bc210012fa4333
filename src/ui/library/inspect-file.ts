import { maxFileBytes } from '../../domain/protocol.ts';
import { cleanFileName } from './clean-file-name.ts';
import { isImage, mimeOf, recognise, type FileType, type ForeignType } from './file-signature.ts';
import { readPdfFacts } from './pdf-facts.ts';

/** A file that may become evidence. `bytes` are exactly what was chosen. */
export type AcceptedFile = {
  bytes: ArrayBuffer;
  type: FileType;
  mime: string;
  name: string;
  /** Null for what has no pages, or does not tell. */
  pages: number | null;
};

export type Refusal = ForeignType | 'empty' | 'too-large' | 'locked' | 'damaged' | 'unreadable';

export type Inspected = { file: AcceptedFile } | { refused: Refusal };

/** What only a browser can find out. */
export type FileProbes = {
  /** Whether a picture can be shown. */
  showsImage: (bytes: ArrayBuffer, mime: string) => Promise<boolean>;
  /** Whether an encrypted PDF opens for everyone: many are only protected against changes. */
  opensFreely: (bytes: ArrayBuffer) => Promise<boolean>;
};

/** Looks at a chosen file and says whether it is taken, else why not. Size is asked before a byte is read. */
export async function inspectFile(file: File, probes: FileProbes): Promise<Inspected> {
  if (file.size === 0) return { refused: 'empty' };
  if (file.size > maxFileBytes) return { refused: 'too-large' };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { refused: 'unreadable' };
  const recognised = recognise(new Uint8Array(bytes));
  if ('foreign' in recognised) return { refused: recognised.foreign };
  return inspectContent({ bytes, type: recognised.type, name: file.name }, probes);
}

async function inspectContent(
  { bytes, type, name }: { bytes: ArrayBuffer; type: FileType; name: string },
  probes: FileProbes,
): Promise<Inspected> {
  const mime = mimeOf[type];
  if (isImage(type) && !(await probes.showsImage(bytes, mime))) return { refused: 'damaged' };
  const facts = type === 'pdf' ? await readPdfFacts(new Uint8Array(bytes)) : null;
  if (facts?.isEncrypted === true && !(await probes.opensFreely(bytes))) return { refused: 'locked' };
  return { file: { bytes, type, mime, name: cleanFileName(name, type), pages: facts?.pages ?? null } };
}
