import { inspectFile, type Inspected } from './inspect-file.ts';
import { opensFreely } from './open-pdf.ts';

/** Looks at a chosen file with what this browser can do. */
export function inspectChosen(chosen: File): Promise<Inspected> {
  return inspectFile(chosen, { showsImage, opensFreely });
}

async function showsImage(bytes: ArrayBuffer, mime: string): Promise<boolean> {
  try {
    (await createImageBitmap(new Blob([bytes], { type: mime }))).close();
    return true;
  } catch {
    return false;
  }
}
