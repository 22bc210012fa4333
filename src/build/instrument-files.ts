import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { instrumentSource } from '../domain/instrument-source.ts';
import { localise, type Language } from '../domain/localise.ts';

const virtualId = 'virtual:instruments';
const languages: readonly Language[] = ['id', 'en'];
const instruments = ['spbe-2020', 'pemdi-2026'] as const;
const sourceFolder = new URL('../domain/instruments/', import.meta.url);

/**
 * Splits each instrument by language into a JSON file of its own, so that its texts stay out of the code that loads first,
 * and offers `virtual:instruments`: their addresses by instrument and language.
 */
export function instrumentFiles(): Plugin {
  const addresses: Record<string, Record<string, string>> = {};
  const contents = new Map<string, string>();
  return {
    name: 'instrument-files',
    async buildStart() {
      for (const { id, language, text } of await localisedInstruments()) {
        const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
        const fileName = `assets/${id}.${language}-${hash}.json`;
        (addresses[id] ??= {})[language] = fileName;
        contents.set(fileName, text);
      }
    },
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : null),
    load: (id) =>
      id === `\0${virtualId}` ? `export const instrumentAddresses = ${JSON.stringify(addresses)};` : null,
    generateBundle() {
      for (const [fileName, source] of contents) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const text = contents.get((request.url ?? '').replace(/^\//, ''));
        if (text === undefined) return next();
        response.setHeader('Content-Type', 'application/json');
        response.end(text);
      });
    },
  };
}

async function localisedInstruments(): Promise<{ id: string; language: Language; text: string }[]> {
  const files = await Promise.all(
    instruments.map(async (id) => {
      const source = instrumentSource.parse(
        JSON.parse(await readFile(new URL(`${id}.json`, sourceFolder), 'utf8')),
      );
      return languages.map((language) => ({
        id,
        language,
        text: JSON.stringify(localise(source, language)),
      }));
    }),
  );
  return files.flat();
}
