/** The database of `npm start`, `npm run dev` and the command line: the embedded one, unless DATABASE_URL names another. */
import path from 'node:path';
import { startPostgres } from '../embedded-postgres.mjs';
import { root, say } from './root.mjs';

/**
 * @typedef {object} HouseDatabase
 * @property {NodeJS.ProcessEnv} env what the server is told
 * @property {Promise<never>} failed rejects when PostgreSQL died and could not be brought back
 * @property {() => Promise<void>} stop
 */

/**
 * @returns {Promise<HouseDatabase>}
 * @throws {import('./fault.mjs').Fault}
 */
export async function openHouseDatabase() {
  if (process.env.DATABASE_URL) return { env: {}, failed: new Promise(() => {}), stop: async () => {} };
  const dataDir = path.join(path.resolve(process.env.VERTSKAP_DATA || path.join(root, 'data')), 'postgres');
  const first = await startPostgres({ dataDir, log: say });
  const supervised = supervise(dataDir, first);
  const env = {
    DATABASE_URL: first.ownerUrl,
    APP_DATABASE_URL: first.appUrl,
    HOST: process.env.HOST || '127.0.0.1',
    VERTSKAP_DEMO: process.env.VERTSKAP_DEMO || '1',
  };
  return { env, ...supervised };
}

/**
 * Brings PostgreSQL back on the same port when it dies; the server reconnects by itself.
 * @param {string} dataDir
 * @param {import('../embedded-postgres.mjs').Postgres} first
 * @returns {{ failed: Promise<never>, stop: () => Promise<void> }}
 */
function supervise(dataDir, first) {
  let current = Promise.resolve(first);
  let stopped = false;
  /** @returns {Promise<never>} */
  const watch = async () => {
    while (!stopped) {
      await (
        await current
      ).lost;
      if (stopped) break;
      say('PostgreSQL ended unexpectedly; starting it again.');
      current = startPostgres({ dataDir, port: first.port, log: say });
    }
    return new Promise(() => {});
  };
  const failed = watch();
  failed.catch(() => {});
  const stop = async () => {
    stopped = true;
    const [latest] = await Promise.allSettled([current]);
    if (latest.status === 'fulfilled') await latest.value.stop();
  };
  return { failed, stop };
}
