import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** What somebody who is signed in needs at once: the app, its sentences, and the pages that the day begins with. */
const neededAtOnce = [
  'src/ui/app/start-app.tsx',
  'src/ui/messages/id/id.ts',
  'src/ui/overview/overview-page.tsx',
  'src/ui/answering/indicator-list-page.tsx',
];

/**
 * Names in a comment of index.html the files of the app, which the sign-in does not need. The service worker makes links of them
 * for those who are signed in (`dress-page.ts`), so that they are read while the page is, not one after the other. Last in the head:
 * the style of the page comes first, because it sets the order of the layers.
 */
export function nameAppFiles(): Plugin {
  return {
    name: 'name-app-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        if (bundle === undefined) return html;
        const files = [
          ...new Set(neededAtOnce.flatMap((module) => filesOf(bundle, chunkOf(bundle, module)))),
        ];
        return html.replace('</head>', () => `  <!-- app ${files.join(' ')} -->\n  </head>`);
      },
    },
  };
}

function chunkOf(bundle: Bundle, module: string): Rolldown.OutputChunk {
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module) === true,
  );
  if (chunk?.type !== 'chunk') throw new Error(`the build has no chunk of ${module}`);
  return chunk;
}

/** Style first: it is what keeps a page from being drawn. */
function filesOf(bundle: Bundle, chunk: Rolldown.OutputChunk, seen = new Set<string>()): string[] {
  if (seen.has(chunk.fileName)) return [];
  seen.add(chunk.fileName);
  const imported = chunk.imports.flatMap((name) => {
    const file = bundle[name];
    return file?.type === 'chunk' && !file.isEntry ? filesOf(bundle, file, seen) : [];
  });
  return [...(chunk.viteMetadata?.importedCss ?? []), ...imported, chunk.fileName];
}
