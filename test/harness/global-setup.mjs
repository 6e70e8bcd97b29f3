/** Before all tests: one PostgreSQL for the whole run, or the one in TEST_PG_URL. Workers inherit the environment. */
import pg from 'pg';
import { APP, DATABASE, ensureDatabase, ensureRoles, OWNER, passwordOf } from '../../scripts/postgres/roles.mjs';
import { startTemporaryPostgres } from '../../scripts/postgres/temporary.mjs';

const SECRET_OUTSIDE = 'vertskap-test';

export default async function setUp() {
  if (process.env.TEST_PG_URL) return useOutside(process.env.TEST_PG_URL);
  const postgres = await startTemporaryPostgres({ durable: false, settings: ['max_connections=300'] });
  process.env.TEST_PG_URL = postgres.url;
  process.env.TEST_PG_OWNER_URL = postgres.ownerUrl;
  process.env.TEST_PG_APP_URL = postgres.appUrl;
  Object.assign(globalThis, { stopTestPostgres: postgres.stop });
}

/**
 * Roles that exist there with other passwords are named by TEST_PG_OWNER_URL and TEST_PG_APP_URL.
 * @param {string} url of a superuser
 */
async function useOutside(url) {
  const superuser = new pg.Client({ connectionString: url });
  await superuser.connect();
  try {
    await ensureRoles(superuser, SECRET_OUTSIDE);
    await ensureDatabase(superuser);
  } finally {
    await superuser.end();
  }
  process.env.TEST_PG_OWNER_URL ??= as(OWNER, url);
  process.env.TEST_PG_APP_URL ??= as(APP, url);
}

/**
 * @param {string} role
 * @param {string} url
 */
function as(role, url) {
  const own = { username: role, password: passwordOf(role, SECRET_OUTSIDE), pathname: `/${DATABASE}` };
  return Object.assign(new URL(url), own).href;
}
