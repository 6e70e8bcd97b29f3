/** The running PostgreSQL of a data folder: finding it, launching it, ending it. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
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
const LOOPBACK = '127.0.0.1';
/** What the kernel takes for the name of a socket, less its last byte: 103 on macOS, 107 on Linux. */
const LONGEST_SOCKET = 103;

/**
 * @typedef {object} Place where PostgreSQL runs, and as whom
 * @property {string} dataDir
 * @property {import('./account.mjs').Account} account
 * @property {import('./binaries.mjs').Binaries} binaries
 * @property {(line: string) => void} log
 */

/** @typedef {{ pid: number, port: number, host: string, adopted: boolean }} Postmaster host: a name, or the folder of its socket */

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
  return now?.status === 'ready'
    ? { pid: now.pid, port: now.port, host: now.socketFolder || LOOPBACK, adopted: true }
    : undefined;
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
    if (pid) return { pid, port: chosen, host: socketFolder(place.dataDir, chosen) ?? LOOPBACK, adopted: false };
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
  const sockets = `unix_socket_directories=${socketFolder(dataDir, port) ?? ''}`;
  const local = ['listen_addresses=127.0.0.1', sockets, 'log_checkpoints=off'];
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
 * The data folder holds the socket: nobody else may enter it, and a post that travels alone costs a seventh less of the processor than over loopback.
 * @param {string} dataDir
 * @param {number} port
 * @returns {string | undefined} nothing where sockets have no names, or this one's would be too long
 */
function socketFolder(dataDir, port) {
  const name = path.join(dataDir, `.s.PGSQL.${port}`);
  return process.platform !== 'win32' && Buffer.byteLength(name) <= LONGEST_SOCKET ? dataDir : undefined;
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
