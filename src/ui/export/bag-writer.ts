import { bagDeclaration, bagInfo, bagManifest, type BagEntry, type BagFacts } from '../../domain/bag.ts';
import { hashOf } from '../../storage/evidence-files.ts';
import type { ByteSink } from './byte-sink.ts';
import { createZipStream } from './zip-stream.ts';

/** A BagIt bag that is written while it is made; what it says of itself comes last, when it is known. */
export type BagWriter = {
  /** Evidence whose hash was checked. */
  addFile: (path: string, bytes: Uint8Array<ArrayBuffer>, sha256: string) => Promise<void>;
  addText: (path: string, text: string) => Promise<void>;
  /** A file about the bag beside its content. */
  addTag: (name: string, text: string) => Promise<void>;
  close: (facts: BagFacts) => Promise<void>;
};

/** `folder` is the one folder at the top that RFC 8493 wants in a bag that is packed (section 4.2). */
export async function openBag(sink: ByteSink, folder: string): Promise<BagWriter> {
  const zip = createZipStream(sink);
  const payload: BagEntry[] = [];
  const tags: BagEntry[] = [];
  const addTo = async (entries: BagEntry[], path: string, text: string) => {
    const bytes = new TextEncoder().encode(text);
    entries.push({ path, sha256: await hashOf(bytes.buffer), sizeBytes: bytes.byteLength });
    await zip.add(`${folder}/${path}`, bytes, 'compressed');
  };
  await addTo(tags, 'bagit.txt', bagDeclaration);
  return {
    addFile: async (path, bytes, sha256) => {
      payload.push({ path: `data/${path}`, sha256, sizeBytes: bytes.byteLength });
      await zip.add(`${folder}/data/${path}`, bytes, 'stored');
    },
    addText: async (path, text) => addTo(payload, `data/${path}`, text),
    addTag: async (name, text) => addTo(tags, name, text),
    close: async (facts) => {
      await addTo(tags, 'bag-info.txt', bagInfo(facts, payload));
      await addTo(tags, 'manifest-sha256.txt', bagManifest(payload));
      await addTo([], 'tagmanifest-sha256.txt', bagManifest(tags));
      await zip.end();
      await sink.close();
    },
  };
}
