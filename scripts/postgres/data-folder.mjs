/** What a data folder is, said in one sentence when it is not what we need. */
import { accessSync, constants, existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { EXIT, Fault } from '../lib/fault.mjs';

const NEW_MEGABYTES = 200;
const USED_MEGABYTES = 50;

/**
 * @param {string} dataDir
 * @param {import('./account.mjs').Account} account who will run PostgreSQL
 * @param {number} major the PostgreSQL that will run, for instance 18
 * @returns {'new' | 'used'}
 * @throws {Fault}
 */
export function inspectDataFolder(dataDir, account, major) {
  if (!existsSync(dataDir)) return 'new';
  if (!statSync(dataDir).isDirectory()) throw broken(`${dataDir} is a file, where the data folder should be.`);
  assertOwner(dataDir, account);
  const names = readdirSync(dataDir);
  if (names.length === 0) return 'new';
  if (!names.includes('PG_VERSION'))
    throw broken(`The data folder ${dataDir} holds no database: its PG_VERSION is missing.`);
  const text = readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (!/^\d+$/.test(text)) throw broken(`The data folder ${dataDir} is damaged: its PG_VERSION is unreadable.`);
  if (Number(text) !== major) {
    throw broken(`The data folder ${dataDir} was made by PostgreSQL ${text}; Vertskap brings PostgreSQL ${major}.`);
  }
  return 'used';
}

/**
 * @param {string} dataDir
 * @param {'new' | 'used'} state
 * @throws {Fault} when the disk is so full that PostgreSQL would end in the middle of something
 */
export function assertSpace(dataDir, state) {
  const { bavail, bsize } = statfsSync(nearestExisting(dataDir));
  const free = Math.floor((bavail * bsize) / 1_000_000);
  const needed = state === 'new' ? NEW_MEGABYTES : USED_MEGABYTES;
  if (free >= needed) return;
  throw new Fault(
    EXIT.diskFull,
    `Only ${free} MB are free where ${dataDir} lies; the database needs ${needed} MB. Free some space.`,
  );
}

/**
 * @param {string} dataDir
 * @throws {Fault} when the folder that is to hold it cannot be written
 */
export function assertWritable(dataDir) {
  const folder = nearestExisting(path.dirname(dataDir));
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw broken(`This account may not write to ${folder}, where the data folder ${dataDir} belongs.`);
  }
}

/**
 * @param {string} finding what is wrong
 * @returns {Fault} it, with what can be done about it
 */
export function broken(finding) {
  return new Fault(EXIT.dataFolder, `${finding} Move it away, or set VERTSKAP_DATA to another folder.`);
}

/**
 * @param {string} dataDir
 * @param {import('./account.mjs').Account} account
 */
function assertOwner(dataDir, account) {
  const wanted = account.uid ?? process.getuid?.();
  const { uid } = statSync(dataDir);
  if (wanted === undefined || uid === wanted || (account.uid !== undefined && uid === 0)) return;
  throw new Fault(
    EXIT.dataFolder,
    `The data folder ${dataDir} belongs to another account (number ${uid}). ` +
      'Start Vertskap as the account that made it, or set VERTSKAP_DATA to another folder.',
  );
}

/**
 * @param {string} folder
 * @returns {string}
 */
function nearestExisting(folder) {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder));
}
