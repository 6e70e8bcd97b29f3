import { PgBoss } from 'pg-boss';

export type DailyJob = {
  name: string;
  /** In Europe/Oslo, as in cron: `0 6 * * *`. */ at: string;
  run: (now: Date) => Promise<void>;
};
export type Jobs = { stop: () => Promise<void> };

/**
 * Runs jobs at their hours through pg-boss, in a schema of its own: however many workers there are, one of them does it; a job
 * whose worker died is tried again. `url` must be of a role that may create that schema, the owner.
 */
export async function startDailyJobs(url: string, jobs: DailyJob[], failed: (error: unknown) => void): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', max: 2 });
  boss.on('error', failed);
  await boss.start();
  for (const { name, at, run } of jobs) {
    await boss.createQueue(name, { retryLimit: 3, retryBackoff: true });
    await boss.schedule(name, at, null, { tz: 'Europe/Oslo' });
    await boss.work(name, () => run(new Date()));
  }
  return { stop: () => boss.stop({ graceful: true, close: true }) };
}
