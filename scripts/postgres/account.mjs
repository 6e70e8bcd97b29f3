/** PostgreSQL refuses to run as root. Started by root, it runs as an unprivileged account of the machine instead. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { EXIT, Fault } from '../lib/fault.mjs';

/** Where root keeps what the unprivileged account must reach, when the asked folder is closed to it. */
const SHARED = '/var/lib/vertskap';

/** @typedef {{ uid?: number, gid?: number }} Account who runs PostgreSQL; empty: the account we are */

/**
 * @param {string} dataDir
 * @returns {Account}
 * @throws {Fault} when root finds nobody to run as
 */
export function accountFor(dataDir) {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(path.join(dataDir, 'PG_VERSION'))) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (account) return account;
  const advice = 'Start Vertskap as a plain user, or set DATABASE_URL.';
  throw new Fault(
    EXIT.postgres,
    `PostgreSQL cannot run as root, and there is no account "postgres" or "nobody". ${advice}`,
  );
}

/**
 * @param {Account} account
 * @param {string} dataDir
 * @returns {string} dataDir, or its stand-in where the account is not let through to it (a closed home folder)
 */
export function reachableFolder(account, dataDir) {
  if (account.uid === undefined || isReachable(account, path.dirname(dataDir))) return dataDir;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return path.join(sharedFolder(name), path.basename(dataDir));
}

/**
 * @param {string} name
 * @returns {string} a folder that every account may enter and only root may write
 */
export function sharedFolder(name) {
  const folder = path.join(SHARED, name);
  try {
    mkdirSync(folder, { recursive: true });
    chmodSync(SHARED, 0o755);
    chmodSync(folder, 0o755);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Fault(EXIT.postgres, `The account that runs PostgreSQL needs a folder it can reach: ${why}.`);
  }
  return folder;
}

/**
 * Whether the account may pass through every folder on the way. Access lists are not looked at.
 * @param {Account} account
 * @param {string} folder nearest existing ancestors count for it when it does not exist
 * @returns {boolean}
 */
export function isReachable(account, folder) {
  const parent = path.dirname(folder);
  if (existsSync(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
  }
  return parent === folder || isReachable(account, parent);
}

/**
 * @param {string} name
 * @returns {Required<Account> | undefined}
 */
function lookUp(name) {
  try {
    const [uid = 0, gid = 0] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
    );
    return uid > 0 ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}
