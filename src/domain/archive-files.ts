import type { StoredField } from './directory.ts';
import { isJsonRecord, type Json } from './op.ts';
import { endingFor } from './safe-name.ts';
import { file as fileShape } from './field-shapes.ts';

/** A file that something in the archive shows, kept once by its hash. */
export type ArchiveFile = {
  /** Within the payload. */
  path: string;
  title: string;
  sha256: string;
  sizeBytes: number;
  mime: string;
  /** Where the endpoint may be asked for it. */
  scopes: string[];
};

/** Notes the files that these fields show, values beside the current one too, by their hash. */
export function noteFiles(files: Map<string, ArchiveFile>, fields: Iterable<StoredField>): void {
  for (const { scope, state } of fields) {
    for (const { value } of state.heads) {
      const file = fileOf(value);
      if (file === null) continue;
      const { sha256, size: sizeBytes, mime, name: title } = file;
      const path = `berkas/${sha256}.${endingFor(file)}`;
      const noted = files.get(sha256) ?? { path, title, sha256, sizeBytes, mime, scopes: [] };
      if (!noted.scopes.includes(scope)) noted.scopes.push(scope);
      files.set(sha256, noted);
    }
  }
}

/** A document's own file, or the one in the snapshot of a tie. */
function fileOf(value: Json) {
  if (!isJsonRecord(value)) return null;
  const inner = value.file;
  const parsed = fileShape.safeParse(inner !== undefined && isJsonRecord(inner) ? inner : value);
  return parsed.success ? parsed.data : null;
}
