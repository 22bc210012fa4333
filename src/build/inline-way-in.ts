import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

const bootFile = new URL('../ui/boot/boot.js', import.meta.url);
const bootTag = '<script src="/src/ui/boot/boot.js"></script>';

/**
 * Puts into index.html what the sign-in needs to be seen and to react: style, boot script and the code of the way in. On a slow
 * link each file that is asked for afterwards costs a round trip, and over HTTP/1.1 three; in one answer they cost their bytes.
 * The server names these pieces by hash in the security policy of the page.
 */
export function inlineWayIn(): Plugin[] {
  return [
    {
      name: 'inline-boot',
      apply: 'build',
      transformIndexHtml: {
        order: 'pre',
        handler: async (html) => {
          const boot = (await readFile(bootFile, 'utf8')).replaceAll(/^\s*\/\/.*\n/gm, '');
          return replaceOnce(html, bootTag, `<script>${boot}</script>`);
        },
      },
    },
    {
      name: 'inline-way-in',
      apply: 'build',
      enforce: 'post',
      generateBundle: {
        // After Vite has written into each chunk what its dynamic imports have to bring along.
        order: 'post',
        handler: async (_options, bundle) => {
          const page = bundle['index.html'];
          const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
          if (page?.type !== 'asset' || chunk?.type !== 'chunk')
            throw new Error('the build has no index.html');
          const styled = inlineStyle(String(page.source), { bundle, chunk });
          page.source = inlineScript(styled, await wayIn(bundle, chunk));
        },
      },
    },
  ];
}

type Entry = { bundle: Bundle; chunk: Rolldown.OutputChunk };

function inlineStyle(html: string, { bundle, chunk }: Entry): string {
  let shown = html;
  for (const fileName of chunk.viteMetadata?.importedCss ?? []) {
    const style = bundle[fileName];
    if (style?.type !== 'asset') continue;
    const link = new RegExp(`<link rel="stylesheet"[^>]*${basename(fileName)}">`).exec(shown)?.[0] ?? '';
    shown = replaceOnce(shown, link, `<style>${String(style.source).trim()}</style>`);
    delete bundle[fileName];
  }
  chunk.viteMetadata?.importedCss.clear();
  return shown;
}

function inlineScript(html: string, code: string): string {
  const script = /<script type="module"[^>]*><\/script>/.exec(html)?.[0] ?? '';
  const withoutPreloads = html.replaceAll(/\s*<link rel="modulepreload"[^>]*>/g, '');
  return replaceOnce(withoutPreloads, script, `<script type="module">${code}</script>`);
}

/**
 * The built entry and what it imports, as one script. The imported pieces also stand in a file of their own for
 * the app: two kilobytes twice, for a round trip less. They must hold no state.
 */
async function wayIn(bundle: Bundle, entry: Rolldown.OutputChunk): Promise<string> {
  const chunks = new Map(
    Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[basename(file.fileName), file]] : [])),
  );
  const inlined = new Set<string>();
  const take = (name: string): void => {
    if (inlined.has(name)) return;
    inlined.add(name);
    for (const imported of chunks.get(name)?.imports ?? []) take(basename(imported));
  };
  take(basename(entry.fileName));
  const pieces: Plugin = {
    name: 'way-in-pieces',
    resolveId: (id) => {
      if (id.endsWith(preloadHelper)) return `\0${preloadHelper}`;
      const name = basename(id);
      return inlined.has(name) ? `\0${name}` : { id: `./assets/${name}`, external: true };
    },
    load: (id) => {
      if (id.endsWith(preloadHelper)) return 'export const __vitePreload = (load) => load();';
      return chunks.get(id.slice(1))?.code.replaceAll('import.meta.url', addressOfAssets) ?? null;
    },
  };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [pieces],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: basename(entry.fileName), output: { codeSplitting: false } },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const code = output?.output[0].code.trim();
  delete bundle[entry.fileName];
  if (code === undefined || code.includes('</script')) throw new Error('the way in cannot stand in the page');
  return code;
}

/** The pieces come with it; what this second build would wrap around them anew does nothing. */
const preloadHelper = 'vite/preload-helper.js';

/** Inside the page a script's own address is the page's. */
const addressOfAssets = "new URL('assets/',document.baseURI).href";

function replaceOnce(text: string, found: string, replacement: string): string {
  if (found === '' || text.split(found).length !== 2) throw new Error(`index.html has not one ${found}`);
  return text.replace(found, () => replacement);
}
