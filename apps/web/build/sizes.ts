import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { type Built, sizesOf, tooLarge } from './sizes.rules.js';

/** Fails a build that somebody would have to wait for. */
export function sizes(): Plugin {
  return {
    name: 'vertskap-sizes',
    apply: 'build',
    writeBundle(_, bundle) {
      const files = Object.values(bundle);
      const entry = files.find((file) => file.type === 'chunk' && file.isEntry);
      const problem = entry && tooLarge(sizesOf(files.map(built), entry.fileName));
      if (problem) this.error(problem);
    },
  };
}

function built(file: Rolldown.OutputAsset | Rolldown.OutputChunk): Built {
  const { fileName: name } = file;
  const content = file.type === 'chunk' ? file.code : file.source;
  const bytes = name.endsWith('.woff2') ? content.length : gzipSync(content).length;
  if (file.type === 'asset') return { name, bytes, imports: [], css: [], source: null };
  return {
    name,
    bytes,
    imports: file.imports,
    css: [...(file.viteMetadata?.importedCss ?? [])],
    source: file.facadeModuleId,
  };
}
