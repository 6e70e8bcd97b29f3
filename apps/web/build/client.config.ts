import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { contract } from './contract.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The client library as a package: one file, with methods and paths of the contract and without its schemas. */
export default defineConfig({
  plugins: [contract()],
  resolve: { alias: { '@vertskap/contract': here('../../../libs/contract/index.ts') } },
  build: {
    emptyOutDir: true,
    target: 'es2023',
    minify: false,
    lib: { entry: here('../../../libs/client/index.ts'), formats: ['es'], fileName: 'index' },
    rolldownOptions: {
      external: ['socket.io-client', 'zod'],
      treeshake: { moduleSideEffects: (id) => !id.includes('/libs/contract/') },
    },
  },
});
