import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { messages } from './build/messages.js';
import { contract } from './build/contract.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = `http://127.0.0.1:${process.env.API_PORT ?? 3001}`;

/** Designsystemet's components register custom elements when loaded; main.tsx does that once, so unused ones may go. */
const withoutSideEffects = /designsystemet-react\/dist|\/libs\/contract\//;

export default defineConfig({
  root: here('.'),
  plugins: [messages(), contract(), react()],
  resolve: {
    alias: {
      '@vertskap/client': here('../../libs/client/index.ts'),
      '@vertskap/contract': here('../../libs/contract/index.ts'),
    },
  },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !withoutSideEffects.test(id) } },
  },
  // as objects, so that the server sees the host that the browser asked: it compares it with Origin
  server: { proxy: { '/api': { target: api }, '/socket.io': { target: api, ws: true } } },
});
