/** The running PostgreSQL of a data folder: finding it, launching it, ending it. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT, Fault } from '../lib/fault.mjs';
import { freePort } from '../lib/port.mjs';
import { runCollecting } from '../lib/processes.mjs';
import { postgresEnvironment } from './cluster.mjs';
import { faultFrom, mayPass } from './complaints.mjs';
import { isAlive, isPostmaster, pidFile, readPidFile, whenFolderIsQuiet } from './pid-file.mjs';

const LOG_LIMIT = 5_000_000;
const TRIES = 20;
const START_LIMIT_MS = 300_000;

/**
 * @typedef {object} Place where PostgreSQL runs, and as whom
 * @property {string} dataDir
 * @property {import('./account.mjs').Account} account
 * @property {import('./binaries.mjs').Binaries} binaries
 * @property {(line: string) => void} log
 */

/** @typedef {{ pid: number, port: number, adopted: boolean }} Postmaster */

/**
 * The postmaster that outlived whoever started it, if there is one.
 * @param {Place} place
 * @returns {Promise<Postmaster | undefined>}
 */
export async function findPostmaster({ dataDir, log }) {
  const found = readPidFile(dataDir);
  if (!found) return undefined;
  if (!isPostmaster(found.pid, dataDir)) {
    await forgetForeignPid(dataDir, found.pid);
    return undefined;
  }
  await whenReady(dataDir, () => isPostmaster(found.pid, dataDir), log);
  const now = readPidFile(dataDir);
  return now?.status === 'ready' ? { pid: now.pid, port: now.port, adopted: true } : undefined;
}

/**
 * @param {Place} place
 * @param {string[]} settings for instance ['max_connections=100']
 * @param {number} [port] a free one unless given
 * @returns {Promise<Postmaster>} ready for connections
 * @throws {Fault} when PostgreSQL gives up
 */
export async function launchPostmaster(place, settings, port) {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    const { pid, output } = await tryLaunch(place, chosen, settings);
    if (pid) return { pid, port: chosen, adopted: false };
    if (attempt === TRIES || !mayPass(output)) throw faultFrom(output, place.dataDir);
    await sleep(250);
  }
}

/**
 * Ends PostgreSQL; clients are cut off, and what was acknowledged is kept.
 * @param {Place} place
 */
export async function stopPostmaster({ dataDir, account, binaries }) {
  for (const mode of ['fast', 'immediate']) {
    const running = readPidFile(dataDir);
    if (!running || !isPostmaster(running.pid, dataDir)) return;
    const args = ['stop', `--pgdata=${dataDir}`, `--mode=${mode}`, '--wait', '--timeout=30', '--silent'];
    const options = { ...account, cwd: dataDir, env: postgresEnvironment() };
    await runCollecting(binaries.program('pg_ctl'), args, options);
  }
}

/**
 * The number of a postmaster that died may by now belong to any program, which PostgreSQL would take for a postmaster.
 * A number that nobody has is left to PostgreSQL: it also sees whether parts of the dead one still run.
 * @param {string} dataDir
 * @param {number} pid
 */
async function forgetForeignPid(dataDir, pid) {
  if (!isAlive(pid)) return;
  await whenFolderIsQuiet(dataDir);
  rmSync(pidFile(dataDir), { force: true });
}

/**
 * @param {Place} place
 * @param {number} port
 * @param {string[]} settings
 * @returns {Promise<{ pid?: number, output: string }>} no pid when it ended at once; output says why
 */
async function tryLaunch({ dataDir, account, binaries, log }, port, settings) {
  const logFile = `${dataDir}.log`;
  const start = rotate(logFile);
  const file = openSync(logFile, 'a', 0o600);
  const local = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'log_checkpoints=off'];
  const args = ['-D', dataDir, '-p', String(port), ...[...local, ...settings].flatMap((setting) => ['-c', setting])];
  const options = { ...account, cwd: dataDir, env: postgresEnvironment(), windowsHide: true };
  // a group of its own: Ctrl-C in the terminal is for us, and we end it when nobody needs it any more
  const child = spawn(binaries.program('postgres'), args, {
    ...options,
    detached: true,
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  let alive = true;
  void ended.then(() => (alive = false));
  await whenReady(dataDir, () => alive, log, child.pid);
  child.unref();
  return { pid: alive ? child.pid : undefined, output: readFileSync(logFile, 'utf8').slice(start) };
}

/**
 * PostgreSQL itself keeps its state on the eighth line of the pid file.
 * @param {string} dataDir
 * @param {() => boolean} alive
 * @param {(line: string) => void} log
 * @param {number} [pid] of the process that is to write the file
 */
async function whenReady(dataDir, alive, log, pid) {
  const started = Date.now();
  let told = false;
  const ready = () => {
    const found = readPidFile(dataDir);
    return found?.status === 'ready' && (pid === undefined || found.pid === pid);
  };
  while (alive() && !ready()) {
    const waited = Date.now() - started;
    if (waited > START_LIMIT_MS) throw new Fault(EXIT.postgres, `PostgreSQL did not get ready on ${dataDir}.`);
    if (waited > 4_000 && !told) log('PostgreSQL is putting things in order after a hard stop ...');
    told ||= waited > 4_000;
    await sleep(20);
  }
}

/**
 * @param {string} logFile
 * @returns {number} where what is written from now on starts
 */
function rotate(logFile) {
  if (!existsSync(logFile)) return 0;
  if (statSync(logFile).size < LOG_LIMIT) return statSync(logFile).size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}
