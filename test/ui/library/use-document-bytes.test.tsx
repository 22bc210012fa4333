import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { hashOf } from '../../../src/storage/evidence-files.ts';
import type { DocumentTarget } from '../../../src/ui/kit/app-context.ts';
import { useDocumentBytes } from '../../../src/ui/library/use-document-bytes.ts';
import { openSample, sampleApp } from '../sending/sending-sample.ts';

afterEach(cleanup);

/** Opens a document that is not on this device, and gives how often its bytes were asked for. */
async function open(size: number): Promise<{ asked: () => number }> {
  const bytes = new TextEncoder().encode('%PDF-1.4 isi %%EOF').buffer;
  const sha256 = await hashOf(bytes);
  let asked = 0;
  const storage = openSample();
  const endpoint = {
    ...sampleApp(storage).endpoint,
    downloadFile: async () => {
      asked += 1;
      return bytes;
    },
  };
  const target: DocumentTarget = { name: 'SK', scope: 'opd/bkpsdm', sha256, size };
  function Viewer() {
    const { bytes: found } = useDocumentBytes({ storage, endpoint, target, sha256 });
    return <p>{found.state}</p>;
  }
  render(<Viewer />);
  return { asked: () => asked };
}

test('a small document is fetched at once', async () => {
  const { asked } = await open(3_000);
  await screen.findByText('here');
  expect(asked()).toBe(1);
});

test('a larger one waits until the person knows its size', async () => {
  const { asked } = await open(300_000);
  await screen.findByText('elsewhere');
  expect(asked()).toBe(0);
});
