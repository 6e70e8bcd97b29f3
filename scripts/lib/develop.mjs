/** `npm run dev`: database, compiler, server and web client, each started again when what it stands on changed. */
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openHouseDatabase } from './house-postgres.mjs';
import { assertPortFree, portFrom } from './port.mjs';
import { endChildren, exitCodeOf, toldToStop, track } from './processes.mjs';
import { root, say } from './root.mjs';
import { startServer } from './server.mjs';
import { tool } from './tools.mjs';

const MAIN = 'dist/apps/api/src/main.js';
const STAMP = 'dist/.server';
const COMPILED = /Found 0 errors/;
const CLEAR_SCREEN = '\x1b[2J\x1b[3J\x1b[H';

/** @returns {Promise<number>} */
export async function develop() {
  const told = toldToStop().then(() => 0);
  const port = portFrom('PORT', 3000);
  const apiPort = portFrom('API_PORT', 3001);
  await assertPortFree(apiPort, 'API_PORT');
  const database = await openHouseDatabase();
  const runner = rerunner({ ...process.env, ...database.env, PORT: String(apiPort) });
  try {
    const compiler = watchServer(() => runner.restart());
    const web = watchWeb(port, apiPort);
    say(`Open http://localhost:${port} when the server says that it is ready; Ctrl-C ends everything.`);
    return await Promise.race([told, compiler, web, database.failed]);
  } finally {
    endChildren();
    await runner.stop();
    await database.stop();
  }
}

/**
 * One server at a time, however fast the changes come.
 * @param {NodeJS.ProcessEnv} env
 */
function rerunner(env) {
  /** @type {import('./server.mjs').Server | undefined} */
  let server;
  let queue = Promise.resolve();
  let closed = false;
  const replace = async () => {
    await server?.stop();
    server = closed ? undefined : startServer(MAIN, env);
  };
  const restart = () => (queue = queue.then(replace));
  const stop = () => ((closed = true), restart());
  return { restart, stop };
}

/**
 * @param {() => void} onCompiled
 * @returns {Promise<number>} when the compiler ends by itself
 */
function watchServer(onCompiled) {
  // what the watcher writes is not what `npm start` built last
  rmSync(path.join(root, STAMP), { force: true });
  const args = [tool('nest'), 'build', 'api', '--watch'];
  const child = track(spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] }));
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    if (COMPILED.test(text)) onCompiled();
    else process.stderr.write(text.replace(CLEAR_SCREEN, ''));
  });
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(exitCodeOf(code, signal))));
}

/**
 * @param {number} port
 * @param {number} apiPort the web client's configuration sends /api and /socket.io there
 * @returns {Promise<number>} when Vite ends by itself
 */
function watchWeb(port, apiPort) {
  if (!existsSync(path.join(root, 'apps/web/index.html'))) return new Promise(() => {});
  const args = [tool('vite'), 'apps/web', '--port', String(port), '--strictPort', '--clearScreen', 'false'];
  const env = { ...process.env, API_PORT: String(apiPort) };
  const child = track(spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }));
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(exitCodeOf(code, signal))));
}
