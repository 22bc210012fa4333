import { basename } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/**
 * Puts the first style into index.html: on a slow link each further file costs a round trip, and over HTTP/1.1 three, before
 * anything is painted. The server names it by hash in the security policy of the page. Scripts stay in files: the policy allows
 * none inside; nor is the rest of the app preloaded, which sign-in does not need.
 */
export function inlineStyle(): Plugin {
  return {
    name: 'inline-style',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, chunk }) => {
        if (bundle === undefined || chunk?.type !== 'chunk') throw new Error('index.html has no entry');
        const styled = withStyle(html, { bundle, chunk });
        return scriptLast(styled.replaceAll(/\s*<link rel="modulepreload"[^>]*>/g, ''));
      },
    },
  };
}

type Entry = { bundle: Rolldown.OutputBundle; chunk: Rolldown.OutputChunk };

function withStyle(html: string, { bundle, chunk }: Entry): string {
  let styled = html;
  for (const fileName of chunk.viteMetadata?.importedCss ?? []) {
    const style = bundle[fileName];
    if (style?.type !== 'asset') continue;
    const link = new RegExp(`<link rel="stylesheet"[^>]*${basename(fileName)}">`).exec(styled)?.[0] ?? '';
    styled = replaceOnce(styled, link, `<style>${darkByDevice(String(style.source).trim())}</style>`);
    delete bundle[fileName];
  }
  chunk.viteMetadata?.importedCss.clear();
  return styled;
}

/** Asked for at the end of the page, the script comes over the connection that has just brought the page; earlier, over a new one. */
function scriptLast(html: string): string {
  const script = /\s*<script type="module"[^>]*><\/script>/.exec(html)?.[0] ?? '';
  return replaceOnce(replaceOnce(html, script, ''), '</body>', `${script.trim()}\n  </body>`);
}

/** The dark colours stand once in the source, for a root that says dark; before any script runs the device says it. */
function darkByDevice(style: string): string {
  const dark = /\[data-theme=["']?dark["']?\]\s*(\{[^}]*\})/.exec(style)?.[1];
  if (dark === undefined) throw new Error('the style has no dark colours');
  return `${style}@layer tokens{@media screen and (prefers-color-scheme:dark){:root:not([data-theme])${dark}}}`;
}

function replaceOnce(text: string, found: string, replacement: string): string {
  if (found === '' || text.split(found).length !== 2) throw new Error(`index.html has not one ${found}`);
  return text.replace(found, () => replacement);
}
