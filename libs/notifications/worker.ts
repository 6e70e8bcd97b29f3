import { asSystem, type Config, type DataSource, type Jobs, startDailyJobs } from '@vertskap/platform';
import type { Logger } from 'pino';
import { warnOfCalendars } from './calendar-warning.js';
import { watchDeadlines } from './deadlines/watch.js';
import { warnOfMandates } from './mandate-warning.js';
import { watchNeeds } from './told/watch.js';

export type Worker = { stop: () => Promise<void> };

/** Everything that happens without anybody asking: deadlines as they fall due, and what is looked at once a day. Any number may run. */
export function startWorker(db: DataSource, config: Config, log: Logger): Worker {
  const failed = (err: unknown): void => log.error({ err }, 'a daily job failed');
  const watch = watchDeadlines(db, log);
  const telling = watchNeeds(db, config.APP_DATABASE_URL ?? config.DATABASE_URL, log).catch((err: unknown) => {
    log.error({ err }, 'nobody is told of what happens on needs');
    return undefined;
  });
  const daily: Promise<Jobs | undefined> = startDailyJobs(
    config.DATABASE_URL,
    [
      {
        name: 'calendars',
        at: '0 6',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => warnOfCalendars(tx, now))),
      },
      {
        name: 'mandates',
        at: '0 6',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => warnOfMandates(tx, now))),
      },
    ],
    failed,
  ).catch((error: unknown) => {
    failed(error);
    return undefined;
  });
  return {
    stop: async () => {
      await watch.stop();
      await (await telling)?.stop();
      await (await daily)?.stop();
    },
  };
}
