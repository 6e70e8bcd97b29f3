/** Making a database cluster, so that a folder is either complete or absent however we are killed. */
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCollecting } from '../lib/processes.mjs';
import { broken } from './data-folder.mjs';
import { faultFrom } from './complaints.mjs';

/** The initdb account. It passes row-level security, so the server never uses it. */
export const SUPERUSER = 'vertskap_super';

/**
 * @param {object} how
 * @param {string} how.dataDir absent or empty
 * @param {import('./account.mjs').Account} how.account
 * @param {import('./binaries.mjs').Binaries} how.binaries
 * @param {boolean} how.durable
 * @throws {import('../lib/fault.mjs').Fault} when initdb fails, for instance on a full disk
 */
export async function createCluster({ dataDir, account, binaries, durable }) {
  const home = path.dirname(dataDir);
  const unfinished = `${dataDir}.new`;
  const passwordCopy = path.join(home, `.initdb-${randomBytes(6).toString('hex')}`);
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordCopy, `${readOrMakeSecret(dataDir)}\n`, { mode: 0o600 });
    give(unfinished, account);
    give(passwordCopy, account);
    await initdb(unfinished, passwordCopy, { account, binaries, durable });
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(unfinished, dataDir);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    const full = /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOSPC';
    throw full ? faultFrom('No space left on device', dataDir) : error;
  } finally {
    rmSync(passwordCopy, { force: true });
  }
}

/**
 * @param {string} dataDir of a cluster that exists
 * @returns {string} the superuser's password, which lies beside the data folder and only we may read
 * @throws {import('../lib/fault.mjs').Fault} when the cluster is not one that we made
 */
export function readSecret(dataDir) {
  const file = secretFile(dataDir);
  if (!existsSync(file)) throw broken(`The data folder ${dataDir} was not made by Vertskap: ${file} is missing.`);
  return readFileSync(file, 'utf8').trim();
}

/**
 * An older secret is kept: a kill between secret and cluster leaves the secret alone.
 * @param {string} dataDir
 */
function readOrMakeSecret(dataDir) {
  const file = secretFile(dataDir);
  const kept = existsSync(file) && readSecret(dataDir) !== '';
  if (!kept) writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  return readSecret(dataDir);
}

/** @param {string} dataDir */
function secretFile(dataDir) {
  return `${dataDir}.password`;
}

/**
 * @param {string} dataDir
 * @param {string} passwordFile
 * @param {{ account: import('./account.mjs').Account, binaries: import('./binaries.mjs').Binaries, durable: boolean }} how
 */
async function initdb(dataDir, passwordFile, { account, binaries, durable }) {
  const identity = [`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=nb-NO'];
  const care = ['--data-checksums', ...(durable ? [] : ['--no-sync'])];
  const args = [`--pgdata=${dataDir}`, ...identity, ...locale, ...care];
  const { code, output } = await runCollecting(binaries.program('initdb'), args, {
    ...account,
    cwd: dataDir,
    env: postgresEnvironment(),
  });
  if (code !== 0) throw faultFrom(output, dataDir.replace(/\.new$/, ''));
}

/** @returns {NodeJS.ProcessEnv} nothing of ours reaches PostgreSQL: PGDATA and its like would change what it does */
export function postgresEnvironment() {
  return { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * @param {string} file
 * @param {import('./account.mjs').Account} account
 */
function give(file, { uid, gid }) {
  if (uid === undefined || gid === undefined) return;
  chownSync(file, uid, gid);
  chmodSync(file, file.endsWith('.new') ? 0o700 : 0o600);
}
