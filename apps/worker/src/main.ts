import { watchDeadlines } from '@vertskap/notifications';
import { ConfigFault, database, makeLog, readConfig } from '@vertskap/platform';

/** Fires deadlines beside the server. Any number may run; stopping one, or killing it, loses nothing. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.LOG_LEVEL);
  const db = await database({ url: config.APP_DATABASE_URL ?? config.DATABASE_URL, poolSize: 4 }).initialize();
  const watch = watchDeadlines(db, log);
  console.log('The worker is ready.');
  const stop = (): void => void watch.stop().then(() => db.destroy());
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigFault ? error.message : error);
  process.exit(error instanceof ConfigFault ? 78 : 1);
});
