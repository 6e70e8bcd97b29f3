/** `npm run client [FOLDER]`: makes the client library as a package that can be published, without what the server needs. */
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onPreparedCheckout } from './bootstrap.mjs';

void onPreparedCheckout(import.meta.url, async () => {
  const { root } = await import('./lib/root.mjs');
  const { runCollecting } = await import('./lib/processes.mjs');
  const { tool } = await import('./lib/tools.mjs');
  const to = path.resolve(process.argv[2] ?? path.join(root, 'dist/client'));
  const library = path.join(root, 'libs/client');
  rmSync(to, { recursive: true, force: true });
  const run = async (/** @type {string[]} */ args) => {
    const { code, output } = await runCollecting(process.execPath, args, { cwd: root });
    if (code !== 0) throw new Error(output);
  };
  await run([
    tool('vite'),
    'build',
    library,
    '--config',
    path.join(root, 'apps/web/build/client.config.ts'),
    '--outDir',
    to,
    '--logLevel=warn',
  ]);
  await run([tool('tsc'), '-p', library, '--outDir', path.join(to, 'types')]);
  for (const file of globSync(path.join(to, 'types/client/**/*.d.ts')))
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll("'@vertskap/contract'", "'../contract/index.js'"));
  for (const file of ['package.json', 'README.md']) cpSync(path.join(library, file), path.join(to, file));
});
