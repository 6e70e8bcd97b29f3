import { calendarWarnings, inWords } from '@vertskap/clocks';
import { loadDemo } from '@vertskap/exchange';
import { seedRegister } from '@vertskap/organisations';
import { type Config, ConfigFault, grantTo, makeLog, migrate, openFiles, readConfig } from '@vertskap/platform';
import { appDatabase, setupDatabase } from './data-source.js';
import { createServer } from './server.js';

/** Faults that whoever starts the server can mend: told in one sentence, without a stack. */
class StartFault extends Error {}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.VERTSKAP_DEMO && !['127.0.0.1', 'localhost', '::1'].includes(config.HOST))
    throw new StartFault(
      'The demonstration lets anyone in, so it listens on loopback only. Unset VERTSKAP_DEMO or HOST.',
    );
  await prepare(config);
  const db = await appDatabase(config.APP_DATABASE_URL ?? config.DATABASE_URL).initialize();
  const app = await createServer(db, config, makeLog(config.LOG_LEVEL));
  await app.listen(config.PORT, config.HOST).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new StartFault(
        `Port ${config.PORT} is taken by another program. Set PORT to another number, or stop that program.`,
      );
    throw error;
  });
  const { port } = app.getHttpServer().address() as { port: number };
  console.log(`Vertskap is ready at http://localhost:${port}`);
  const stop = (): void =>
    void app
      .close()
      .then(() => db.destroy())
      .then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

/** Migrates and fills what every installation has, as the owner of the tables. */
async function prepare(config: Config): Promise<void> {
  const owner = setupDatabase(config.DATABASE_URL);
  await owner.initialize().catch((error: Error) => {
    throw new StartFault(`The database does not answer: ${error.message}`);
  });
  await migrate(owner);
  await seedRegister(owner.manager);
  if (config.APP_DATABASE_URL) await grantTo(owner, decodeURIComponent(new URL(config.APP_DATABASE_URL).username));
  if (config.VERTSKAP_DEMO) await loadDemo(owner, await openFiles(config), new Date());
  for (const warning of await calendarWarnings(owner.manager, new Date())) console.error(inWords(warning));
  await owner.destroy();
}

main().catch((error: unknown) => {
  const told = error instanceof StartFault || error instanceof ConfigFault;
  console.error(told ? error.message : error);
  process.exit(error instanceof ConfigFault ? 78 : 1);
});
