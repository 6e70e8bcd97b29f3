import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';

const here = (it: string) => fileURLToPath(new URL(it, import.meta.url));
const PUBLIC = here('../public');
const NAME = 'worker.js';
type Kept = { url: string; revision: string | null };

/** Builds the service worker beside the page, when it is known which files the page has. */
export function worker(): Plugin {
  return {
    name: 'vertskap-worker',
    async writeBundle({ dir }, bundle) {
      const built = Object.values(bundle).map(({ fileName, ...it }): Kept => {
        if (fileName.startsWith('assets/')) return { url: `/${fileName}`, revision: null }; // its name changes with it
        return { url: `/${fileName}`, revision: hash('source' in it ? it.source : it.code) };
      });
      const others = readdirSync(PUBLIC).map((name) => ({
        url: `/${name}`,
        revision: hash(readFileSync(path.join(PUBLIC, name))),
      }));
      await build(config([...built, ...others], { outDir: dir ?? here('../../../dist/web') }));
    },

    /** While developing nothing is kept; pushes work. */
    configureServer(server) {
      server.middlewares.use(`/${NAME}`, (_, response) => {
        void build(config([], { write: false })).then((made) => {
          const [{ output } = { output: [] }] = [made].flat() as { output: { code?: string }[] }[];
          response.setHeader('content-type', 'text/javascript');
          response.end(output[0]?.code);
        });
      });
    },
  };
}

/** One file without imports: what every browser takes for a service worker. */
const config = (files: Kept[], out: InlineConfig['build']): InlineConfig => ({
  configFile: false,
  root: here('..'),
  publicDir: false,
  logLevel: 'warn',
  define: { FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
  build: {
    ...out,
    emptyOutDir: false,
    target: 'es2023',
    lib: { entry: here('../worker/worker.ts'), formats: ['iife'], name: 'worker', fileName: () => NAME },
  },
});

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 16);
