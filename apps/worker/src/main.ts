import { startWorker } from '@vertskap/notifications';
import { ConfigFault, database, makeLog, readConfig } from '@vertskap/platform';

/** Deadlines and daily jobs, beside the server. Any number may run; stopping one, or killing it, loses nothing. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.LOG_LEVEL);
  const db = await database({ url: config.APP_DATABASE_URL ?? config.DATABASE_URL, poolSize: 4 }).initialize();
  const worker = startWorker(db, config, log);
  console.log('The worker is ready.');
  const stop = (): void => void worker.stop().then(() => db.destroy());
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigFault ? error.message : error);
  process.exit(error instanceof ConfigFault ? 78 : 1);
});
