import { lookOnce, watchDeadlines } from '@vertskap/notifications';
import { type DataSource, makeLog, migrate } from '@vertskap/platform';
import { setupDatabase } from '../../apps/api/src/data-source.js';
import { spread } from './clock-race.js';
import { Crowd } from './deadlines-crowd.js';

type Options = {
  short: boolean;
  startPostgres: (options?: object) => Promise<{ ownerUrl: string; stop: () => Promise<void> }>;
};
type Goals = Record<string, { value: number; goal: string; met: boolean }>;
type Line = { 'open deadlines': number; 'ms a look': string; 'idle ms a minute': number; 'fired a second': number };

/** The most that a look may cost among many open deadlines against a few: room for noise and a deeper index, not for growth. */
const GROWTH = 1.5;
const LOOKS_A_MINUTE = 60;

/**
 * P9: what the watch of deadlines costs while nothing is due, how many steps it fires in a second, and how late each is when
 * there is nothing else to do; among 1,000, 100,000 and 1,000,000 open deadlines, with one worker on a durable database.
 */
export async function bench({ short, startPostgres }: Options): Promise<Goals> {
  const plan = short
    ? { sizes: [400, 4_000, 12_000], rounds: 5, looks: 10, burst: 600, singles: 20 }
    : { sizes: [1_000, 100_000, 1_000_000], rounds: 15, looks: 50, burst: 10_000, singles: 200 };
  const postgres = await startPostgres();
  const db = await setupDatabase(postgres.ownerUrl, 4).initialize();
  try {
    await migrate(db);
    const crowd = await Crowd.of(db);
    const lines: (Line & { best: number })[] = [];
    for (const size of plan.sizes) {
      await crowd.fill(size);
      const looks = await idle(db, plan.rounds, plan.looks);
      const best = Math.min(...looks);
      const rate = size < plan.burst * 2 ? NaN : await firing(db, plan.burst);
      lines.push({
        'open deadlines': crowd.steps,
        'ms a look': spread(looks, 2),
        'idle ms a minute': Math.round(best * LOOKS_A_MINUTE),
        'fired a second': Math.round(rate),
        best,
      });
    }
    const late = await lateness(db, plan.singles);
    return report(lines, late, plan.rounds);
  } finally {
    await db.destroy();
    await postgres.stop();
  }
}

/** Milliseconds of a look when nothing is due: the mean of each round. */
async function idle(db: DataSource, rounds: number, looks: number): Promise<number[]> {
  await lookOnce(db);
  const means: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    for (let i = 0; i < looks; i++) await lookOnce(db);
    means.push((performance.now() - began) / looks);
  }
  return means;
}

const some = (count: number): string =>
  `select clock_id, share from deadline where fired_at is null and share = 80 order by clock_id limit ${count}`;

/** So many steps of as many needs are due at once: how many are fired in a second. */
async function firing(db: DataSource, count: number): Promise<number> {
  await db.query(
    `update deadline d set at = now() from (${some(count)}) s where d.clock_id = s.clock_id and d.share = s.share`,
  );
  await db.query('vacuum analyze deadline');
  const began = performance.now();
  while ((await lookOnce(db)) === 0);
  const seconds = (performance.now() - began) / 1000;
  const [left] = (await db.query('select count(*)::int as n from deadline where fired_at is null and at <= now()')) as {
    n: number;
  }[];
  if (left?.n !== 0) throw new Error(`${left?.n} steps were left`);
  return count / seconds;
}

/** Steps that fall due one after the other, ten in a second: how late each is fired, in milliseconds, the smallest first. */
async function lateness(db: DataSource, count: number): Promise<number[]> {
  await db.query(
    `update deadline d set at = clock_timestamp() + interval '1 second' + s.nth * interval '97 milliseconds'
     from (select *, row_number() over () as nth from (${some(count)}) x) s where d.clock_id = s.clock_id and d.share = s.share`,
  );
  const [last] = (await db.query(
    `select max(at) as at from deadline where fired_at is null and at < now() + interval '1 hour'`,
  )) as { at: Date }[];
  const since = new Date();
  const watch = watchDeadlines(db, makeLog('silent'));
  await new Promise((done) => setTimeout(done, (last?.at.getTime() ?? 0) - Date.now() + 1_500));
  await watch.stop();
  const fired = (await db.query(
    `select (extract(epoch from fired_at - at) * 1000)::float8 as late from deadline where fired_at > $1 order by 1`,
    [since],
  )) as { late: number }[];
  if (fired.length !== count) throw new Error(`${fired.length} of ${count} steps were fired`);
  return fired.map((f) => f.late);
}

function report(lines: (Line & { best: number })[], late: number[], rounds: number): Goals {
  console.log(`A look when nothing is due: min / median / max of ${rounds} rounds.`);
  console.table(lines.map(({ best: _, ...line }) => line));
  const at = (share: number): number => late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? NaN;
  console.log(
    `Late when nothing else happens, of ${late.length}: p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms, max ${at(1).toFixed(1)} ms.`,
  );
  const [first, ...others] = lines.map((line) => line.best);
  const growth = Number((Math.max(...others) / (first ?? NaN)).toFixed(2));
  const rate = Math.min(...lines.map((line) => line['fired a second']).filter((n) => !Number.isNaN(n)));
  const p99 = Number(at(0.99).toFixed(1));
  return {
    'P9-idle': { value: growth, goal: `<= ${GROWTH} times the cost among few`, met: growth <= GROWTH },
    'P9-firing': { value: rate, goal: '>= 2000 a second', met: rate >= 2_000 },
    'P9-late': { value: p99, goal: 'p99 <= 20 ms unloaded', met: p99 <= 20 },
  };
}
