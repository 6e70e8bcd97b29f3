/** What postmaster.pid says, and whether it is still true. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT, Fault } from '../lib/fault.mjs';

const QUIET_TRIES = 100;

/** @param {string} dataDir */
export function pidFile(dataDir) {
  return path.join(dataDir, 'postmaster.pid');
}

/**
 * @param {string} dataDir
 * @returns {{ pid: number, port: number, socketFolder: string, status: string } | undefined} status is 'ready' when connections are served
 */
export function readPidFile(dataDir) {
  try {
    const lines = readFileSync(pidFile(dataDir), 'utf8').split('\n');
    return {
      pid: Number(lines[0]),
      port: Number(lines[3]),
      socketFolder: lines[4]?.trim() ?? '',
      status: lines[7]?.trim() ?? '',
    };
  } catch {
    return undefined;
  }
}

/**
 * Whether the process is the PostgreSQL of this folder, and not another that got its number.
 * @param {number} pid
 * @param {string} dataDir
 * @returns {boolean}
 */
export function isPostmaster(pid, dataDir) {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return worksIn(String(pid), dataDir);
  if (process.platform === 'win32') return true;
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(dataDir);
  } catch {
    return false;
  }
}

/**
 * @param {number} pid
 * @returns {boolean} true for a zombie too
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Waits until nothing of a killed PostgreSQL works in the folder any more: two at once would destroy it.
 * @param {string} dataDir
 * @throws {Fault} when something stays
 */
export async function whenFolderIsQuiet(dataDir) {
  if (process.platform !== 'linux') return;
  for (let attempt = 0; attempt < QUIET_TRIES; attempt += 1) {
    const workers = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && worksIn(name, dataDir));
    if (workers.length === 0) return;
    await sleep(100);
  }
  throw new Fault(EXIT.postgres, `Parts of a killed PostgreSQL still work in ${dataDir}. End them and start again.`);
}

/**
 * @param {string} pid
 * @param {string} dataDir
 */
function worksIn(pid, dataDir) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
  } catch {
    return false;
  }
}
