/**
 * Sees to it that a temporary PostgreSQL does not outlive the process that wanted it, however that process dies:
 * when our stdin closes, it is ended and its folder removed. Arguments: data folder, folder to remove.
 */
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPostmaster, readPidFile } from './pid-file.mjs';

const [dataDir = '', home = ''] = process.argv.slice(2);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {});
process.stdin.resume();
process.stdin.once('close', () => void cleanUp());

async function cleanUp() {
  for (let pid = runningPid(); pid; pid = runningPid()) {
    process.kill(pid, 'SIGQUIT'); // at once, since nothing is to be kept
    await sleep(100);
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  process.exit(0);
}

function runningPid() {
  const pid = readPidFile(dataDir)?.pid;
  return pid && isPostmaster(pid, dataDir) ? pid : undefined;
}
