import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

export const EARLY = fileURLToPath(new URL('../src/early.ts', import.meta.url));

/**
 * Puts `src/early.ts` into the page itself, where it waits for nothing: a file of its own would come a round trip later. The server says
 * by its hash that it may run.
 */
export function early(): Plugin {
  return {
    name: 'vertskap-early',
    apply: 'build',
    generateBundle: {
      order: 'post', // when it is known what each file is called
      handler(_, bundle) {
        const page = bundle['index.html'];
        const file = Object.values(bundle).find((it) => it.type === 'chunk' && it.moduleIds.includes(EARLY));
        if (page?.type !== 'asset' || file?.type !== 'chunk') throw new Error(`No page, or no file holds ${EARLY}`);
        if (file.imports.length > 0) throw new Error(`${EARLY} waits for ${file.imports.join()}`);
        const code = file.code.replaceAll(/(?<=\bimport\(['"`])\.\//g, '/assets/').replace(/export\{[^}]*\};?\s*$/, '');
        page.source = String(page.source).replace(
          '<head>',
          () => `<head>\n    <script type="module" async>${code}</script>`,
        );
      },
    },
  };
}
