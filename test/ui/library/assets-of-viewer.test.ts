// @vitest-environment node
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { viewerAssets } from '../../../src/ui/library/assets-of-viewer.ts';

const packaged = [
  'legacy/build/pdf.min.mjs',
  'legacy/build/pdf.worker.min.mjs',
  'wasm/jbig2_nowasm_fallback.js',
  'wasm/openjpeg_nowasm_fallback.js',
  'standard_fonts/FoxitSymbol.pfb',
  'standard_fonts/FoxitDingbats.pfb',
];

describe('the viewer', () => {
  it('tells what fetching it costs, within a twentieth', async () => {
    const { resolve } = createRequire(import.meta.url);
    const sizes = await Promise.all(
      packaged.map(async (path) => {
        const bytes = await readFile(resolve(`pdfjs-dist/${path}`));
        return (await promisify(brotliCompress)(bytes)).length;
      }),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(Math.abs(viewerAssets().sizeBytes - total)).toBeLessThan(total / 20);
  });

  it('names every file that opening a document needs', () => {
    expect(viewerAssets().urls).toHaveLength(packaged.length + 1);
  });
});
