import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

export const EARLY = fileURLToPath(new URL('../src/early.ts', import.meta.url));

/** Puts the file with `src/early.ts` into the page as a script of its own, which waits for no other. */
export function early(): Plugin {
  return {
    name: 'vertskap-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const file = Object.values(bundle).find((it) => it.type === 'chunk' && it.moduleIds.includes(EARLY));
        if (!file) throw new Error(`No file holds ${EARLY}`);
        const attrs = {
          type: 'module',
          async: true,
          fetchpriority: 'high',
          crossorigin: true,
          src: `/${file.fileName}`,
        };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}
