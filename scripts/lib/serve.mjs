/** `npm start`: build what changed, bring up the database, serve until told to stop, then end all of it in order. */
import { build } from './build.mjs';
import { openHouseDatabase } from './house-postgres.mjs';
import { portFrom } from './port.mjs';
import { endChildren, toldToStop } from './processes.mjs';
import { startServer } from './server.mjs';

const MAIN = 'dist/apps/api/src/main.js';

/** @returns {Promise<number>} 0 when told to stop, else the server's exit code */
export async function serve() {
  const told = toldToStop().then(() => 0);
  const database = openHouseDatabase();
  const building = build(['server', 'web']);
  try {
    const ready = Promise.all([database, building]).then(() => undefined);
    const early = await Promise.race([told, ready]);
    return early ?? (await runServer(await database, told));
  } finally {
    endChildren();
    await Promise.allSettled([building]);
    const [opened] = await Promise.allSettled([database]);
    if (opened.status === 'fulfilled') await opened.value.stop();
  }
}

/**
 * @param {import('./house-postgres.mjs').HouseDatabase} database
 * @param {Promise<number>} told
 */
async function runServer(database, told) {
  const PORT = String(portFrom('PORT', 3000));
  const standard = { NODE_ENV: 'production', WEB_DIR: 'dist/web' };
  const server = startServer(MAIN, { ...standard, ...process.env, ...database.env, PORT });
  try {
    return await Promise.race([told, server.ended, database.failed]);
  } finally {
    await server.stop();
  }
}
