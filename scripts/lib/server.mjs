/** One server process under our supervision. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { exitCodeOf } from './processes.mjs';
import { root, say } from './root.mjs';

const GRACE_MS = 20_000;

/**
 * @typedef {object} Server
 * @property {Promise<number>} ended its exit code
 * @property {() => Promise<void>} stop asks it to drain, and kills it when it takes too long
 */

/**
 * @param {string} script relative to the checkout
 * @param {NodeJS.ProcessEnv} env
 * @returns {Server}
 */
export function startServer(script, env) {
  const leash = pathToFileURL(path.join(root, 'scripts', 'lib', 'leash.mjs')).href;
  // a group of its own: Ctrl-C reaches it once, through us, and after it no more requests
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', leash, path.join(root, script)], {
    cwd: root,
    env,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let stopping = false;
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal && !stopping) say(`The server was ended from outside (${signal}).`);
      resolve(exitCodeOf(code, signal));
    });
  });
  const stop = async () => {
    stopping = true;
    child.kill('SIGTERM');
    const drained = ended.then(() => true);
    if (!(await Promise.race([drained, sleep(GRACE_MS, false, { ref: false })]))) child.kill('SIGKILL');
    await ended;
  };
  return { ended, stop };
}
