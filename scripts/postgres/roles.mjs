/** The database of the product and its two roles: one that owns and migrates, one that serves and is bound by row-level security. */
import { createHmac } from 'node:crypto';
import pg from 'pg';

export const DATABASE = 'vertskap';
export const OWNER = 'vertskap_owner';
export const APP = 'vertskap_app';

/**
 * Makes what is missing of the two roles; what is there stays as it is.
 * @param {pg.Client} superuser
 * @param {string} secret the roles' passwords follow from it
 */
export async function ensureRoles(superuser, secret) {
  for (const role of [OWNER, APP]) {
    const { rowCount } = await superuser.query('select 1 from pg_roles where rolname = $1', [role]);
    const password = pg.escapeLiteral(passwordOf(role, secret));
    const limits = 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication';
    if (rowCount === 0) await superuser.query(`create role ${role} login ${limits} password ${password}`);
  }
}

/**
 * Makes the product's database when it is missing. Tables are not granted here: the migrations say who may do what.
 * @param {pg.Client} superuser
 */
export async function ensureDatabase(superuser) {
  const { rowCount } = await superuser.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (rowCount) return;
  await superuser.query(`create database ${DATABASE} owner ${OWNER}`);
  await superuser.query(`revoke all on database ${DATABASE} from public`);
  await superuser.query(`grant connect on database ${DATABASE} to ${APP}`);
}

/**
 * Row-level security asks its own conditions first, and the operator of full text only afterwards, on every row, unless it is known to tell
 * nothing of what it looks at: then an index finds the rows. Only a superuser may say so; without it search is right, and slower.
 * @param {string} url of a superuser, in the product's own database
 */
export async function trustFullText(url) {
  const superuser = new pg.Client({ connectionString: url });
  await superuser.connect();
  await superuser.query('alter function ts_match_vq(tsvector, tsquery) leakproof').finally(() => superuser.end());
}

/**
 * @param {string} role
 * @param {string} secret
 * @returns {string} a password that tells nothing about the secret or the other role's
 */
export function passwordOf(role, secret) {
  return createHmac('sha256', secret).update(role).digest('hex').slice(0, 48);
}

/**
 * @param {string} user
 * @param {string} password
 * @param {{ host: string, port: number }} at host: a name, or the folder of a socket
 * @param {string} database
 */
export function urlOf(user, password, { host, port }, database) {
  return `postgres://${user}:${password}@${encodeURIComponent(host)}:${port}/${database}`;
}
