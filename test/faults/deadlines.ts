import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { defaultPolicy } from '@vertskap/clocks';
import type { Policy } from '@vertskap/contract';
import { makeVersion, performDeed, raiseNeed } from '@vertskap/needs';
import { type Actor, loadActor } from '@vertskap/organisations';
import { type DataSource, migrate } from '@vertskap/platform';
import { setupDatabase } from '../../apps/api/src/data-source.js';
import { aNeed } from '../harness/a-need.js';
import { aPlace, type Place } from '../harness/places.js';
import { progress } from '../harness/progress.js';
import { type Firing, judge, percentile, planted, type Step } from './deadlines.judge.js';
import { generator, sleep } from './random.js';

type Options = {
  short: boolean;
  seed: number;
  startPostgres: (options: object) => Promise<{ ownerUrl: string; stop: () => Promise<void> }>;
};
type Goals = Record<string, { value: number; goal: string; met: boolean }>;

const STEPS_PER_NEED = 16;
const WORKERS = 3;
const DISTURBERS = 4;

/**
 * Deadlines in compressed time: promises of seconds in offices that never close. Meanwhile workers are killed, needs are
 * paused and reopened, promises and calendars are changed. Each step fires once, none early; a witness of our own counts.
 */
export async function faults({ short, seed, startPostgres }: Options): Promise<Goals> {
  const [target, seconds, places] = short ? [1_200, 8, 4] : [100_000, 150, 40];
  const random = generator(seed);
  const postgres = await startPostgres({ durable: false });
  const db = await setupDatabase(postgres.ownerUrl, 10).initialize();
  const world = { db, random, counts: { kills: 0, pauses: 0, reopened: 0, edits: 0 }, until: 0 };
  try {
    await migrate(db);
    await witness(db);
    const towns = await Promise.all(Array.from({ length: places }, () => town(db, random, seconds)));
    const workers = new Workers(postgres.ownerUrl, world);
    console.log(
      `Raising ${Math.ceil(target / STEPS_PER_NEED)} needs (${target} steps) in ${places} municipalities, seed ${seed} …`,
    );
    world.until = Date.now() + seconds * 1000;
    await Promise.all([
      raiseAll(world, towns, Math.ceil(target / STEPS_PER_NEED)),
      ...Array.from({ length: DISTURBERS }, () => disturb(world, towns)),
      workers.torment(),
    ]);
    console.log('The disturbance is over; waiting for what is due …');
    const endedAt = await settle(db, short ? 20_000 : 120_000);
    await workers.end();
    return report(await judged(db, endedAt), world.counts, target);
  } finally {
    await db.destroy();
    await postgres.stop();
  }
}

type Town = Place & { leaderActor: Actor; coordinatorActor: Actor; directorActor: Actor; needs: string[] };
type World = {
  db: DataSource;
  random: () => number;
  counts: Record<'kills' | 'pauses' | 'reopened' | 'edits', number>;
  until: number;
};

/** A municipality that never closes and promises in seconds. */
async function town(db: DataSource, random: () => number, seconds: number): Promise<Town> {
  const place = await aPlace(db);
  const always = [['00:00', '24:00']];
  const week = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };
  const calendar = { id: place.municipality, version: 1, timeZone: 'UTC', publicHolidays: [], week };
  await db.query('update calendar set body = $2 where municipality_id = $1', [place.municipality, calendar]);
  await db.query('update policy set body = $2 where municipality_id = $1', [
    place.municipality,
    promises(random, seconds),
  ]);
  const actor = async (membershipId: string): Promise<Actor> => {
    const found = await loadActor(db.manager, membershipId, new Date());
    if (!found) throw new Error('no such membership');
    return found;
  };
  return {
    ...place,
    leaderActor: await actor(place.leader.membershipId),
    coordinatorActor: await actor(place.coordinator.membershipId),
    directorActor: await actor(place.director.membershipId),
    needs: [],
  };
}

function promises(random: () => number, seconds: number): Policy {
  const promised = () => ({ unit: 'hours' as const, amount: (2 + Math.floor((random() * seconds) / 2)) / 3600 });
  const both = () => ({ normal: promised(), urgent: promised() });
  const every = Object.keys(defaultPolicy.promises).map((clock) => [clock, both()]);
  return { ...defaultPolicy, promises: Object.fromEntries(every) as Policy['promises'] };
}

async function raiseAll({ db }: World, towns: Town[], count: number): Promise<void> {
  const bar = progress('Raising needs', count);
  let next = 0;
  const raiser = async (): Promise<void> => {
    for (let i = next++; i < count; i = next++) {
      const at = towns[i % towns.length];
      if (!at) return;
      const { needId } = await db.transaction((tx) =>
        raiseNeed(tx, new Date(), at.leaderActor, aNeed(at, { askedSectorId: at.plan })),
      );
      at.needs.push(needId);
      bar.step();
    }
  };
  await Promise.all(Array.from({ length: 6 }, raiser));
  bar.done();
}

/** Pauses, reopenings, changed promises and closed minutes, until the time is up. */
async function disturb(world: World, towns: Town[]): Promise<void> {
  const { db, random, counts } = world;
  const pick = <T>(list: T[]): T | undefined => list[Math.floor(random() * list.length)];
  const text = { body: 'Tekst.', language: 'nb' as const };
  while (Date.now() < world.until) {
    const at = pick(towns);
    const needId = at && pick(at.needs);
    if (!at || !needId) {
      await sleep(20);
      continue;
    }
    const perform = (actor: Actor, command: Parameters<typeof performDeed>[5]) =>
      db
        .transaction((tx) => performDeed(tx, new Date(), actor, needId, { clientKey: randomUUID() }, command))
        .then(
          () => true,
          (error: unknown) => refusedOrThrow(error),
        );
    const dice = random();
    if (dice < 0.5) {
      if (await perform(at.coordinatorActor, { deed: 'question', ...text })) counts.pauses++;
      await sleep(random() * 60);
      // some wait until they are woken, or until somebody happens to answer
      if (dice < 0.3) await perform(at.leaderActor, { deed: 'comment', ...text });
    } else if (dice < 0.9) {
      await perform(at.coordinatorActor, { deed: 'answer', ...text });
      if (await perform(at.leaderActor, { deed: 'send_back', ...text })) counts.reopened++;
    } else {
      await edit(world, at);
    }
  }
}

/** A refusal is a part of play: the need was in another state by then. */
function refusedOrThrow(error: unknown): false {
  if (
    typeof (error as { code?: unknown }).code === 'string' &&
    /^(wrong_state|not_allowed|stale_version)$/.test(String((error as { code: string }).code))
  )
    return false;
  throw error;
}

async function edit({ db, random, counts }: World, at: Town): Promise<void> {
  const now = new Date();
  const version = async (table: 'policy' | 'calendar'): Promise<number> => {
    const [row] = (await db.query(`select max(version)::int as v from ${table} where municipality_id = $1`, [
      at.municipality,
    ])) as { v: number }[];
    return row?.v ?? 0;
  };
  const closing = new Date(now.getTime() + 60_000);
  const wall = (time: Date): string => time.toISOString().slice(11, 16);
  const always: [string, string][] = [['00:00', '24:00']];
  const week = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };
  const broken: [string, string][] = [
    ['00:00', wall(now)],
    [wall(closing), '24:00'],
  ];
  const openings =
    wall(closing) > wall(now) && wall(now) > '00:00' ? [{ date: now.toISOString().slice(0, 10), hours: broken }] : [];
  const hours = { week, seasons: [], halfDays: [], closedDays: [], openings, plannedUntil: null };
  const change = random() < 0.5 ? { policy: promises(random, 30) } : { hours };
  const expected = await version('policy' in change ? 'policy' : 'calendar');
  const made = await db
    .transaction((tx) => makeVersion(tx, now, at.directorActor, change, expected))
    .then(() => true, refusedOrThrow);
  if (made) counts.edits++;
}

/** Worker processes that are killed without warning, one after the other, and started again. */
class Workers {
  private running: ChildProcess[] = [];

  constructor(
    private readonly url: string,
    private readonly world: World,
  ) {
    for (let i = 0; i < WORKERS; i++) this.start();
  }

  async torment(): Promise<void> {
    while (Date.now() < this.world.until) {
      await sleep(1_500 + this.world.random() * 1_500);
      this.running.shift()?.kill('SIGKILL');
      this.world.counts.kills++;
      this.start();
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.running.map((w) => new Promise((done) => w.once('exit', done).kill('SIGTERM'))));
  }

  private start(): void {
    const worker = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
      env: { ...process.env, DATABASE_URL: this.url },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.running.push(worker);
  }
}

/**
 * Written by the database itself, in the transaction of whoever plans or fires; the product does not know of it. A step
 * whose time is moved into the past cannot fire before it was moved: it is late from then on.
 */
const witness = (db: DataSource): Promise<unknown> =>
  db.query(`
    create table planned (clock_id uuid, share int, pause int, planned_at timestamptz, primary key (clock_id, share, pause));
    create function bear_plan() returns trigger language plpgsql as $$
      begin
        insert into planned values (new.clock_id, new.share, new.pause, clock_timestamp())
        on conflict (clock_id, share, pause) do update set planned_at = excluded.planned_at;
        return null;
      end $$;
    create trigger plan_made after insert on deadline for each row execute function bear_plan();
    create trigger plan_moved after update of at on deadline for each row when (old.at is distinct from new.at) execute function bear_plan();
    create table witness (clock_id uuid, share int, pause int, at timestamptz, fired_at timestamptz, planned_at timestamptz, awake boolean);
    create function bear_witness() returns trigger language plpgsql as $$
      begin
        insert into witness select new.clock_id, new.share, new.pause, new.at, new.fired_at, p.planned_at,
          new.share = 0 and (select q.to_at from clock_pause q where q.clock_id = new.clock_id order by q.from_at offset greatest(new.pause - 1, 0) limit 1) is not null
          from planned p where p.clock_id = new.clock_id and p.share = new.share and p.pause = new.pause;
        return null;
      end $$;
    create trigger fired after update of fired_at on deadline for each row when (new.fired_at is not null) execute function bear_witness();`);

/** Waits until nothing is due that has not fired, or patience ends. Returns the instant up to which everything must have fired. */
async function settle(db: DataSource, patienceMs: number): Promise<number> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const [row] = (await db.query(
      'select count(*)::int as due from deadline where fired_at is null and at < clock_timestamp()',
    )) as { due: number }[];
    if (row?.due === 0 || Date.now() > end) return Date.now() - 2_000;
    await sleep(500);
  }
}

async function judged(db: DataSource, endedAt: number): Promise<ReturnType<typeof judge>> {
  const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;
  const steps = (await db.query(`
    select d.clock_id || '/' || d.share || '/' || d.pause as key, ${ms('d.at')} as at, ${ms('d.fired_at')} as "firedAt",
      coalesce(t.told, 0) as told,
      c.side = 'municipality' or d.share in (80, 100) as "mustTell"
    from deadline d join clock c on c.id = d.clock_id
    left join (select clock_id, share, pause, count(*)::int as told from notification group by 1, 2, 3) t
      on t.clock_id = d.clock_id and t.share = d.share and t.pause = d.pause`)) as Step[];
  const firings = (await db.query(
    `select clock_id || '/' || share || '/' || pause as key, share = 0 as "wakesUp", awake, ${ms('at')} as at, ${ms('fired_at')} as "firedAt", ${ms('planned_at')} as "plannedAt" from witness`,
  )) as Firing[];
  return judge(steps, firings, endedAt);
}

function report(j: Awaited<ReturnType<typeof judged>>, counts: World['counts'], target: number): Goals {
  const caught = planted.filter((p) => p.found(judge(p.steps, p.firings, 100))).length;
  const p99 = percentile(j.lateness, 0.99);
  const table = {
    ...counts,
    planned: target,
    steps: j.steps,
    fired: j.fired,
    lost: j.lost,
    doubled: j.doubled,
    early: j.early,
    untold: j.untold,
    wakeUps: j.wakeUps,
    wokenAfterwards: j.wokenAfterwards,
  };
  console.table(table);
  console.log(
    `Late, in ms: p50 ${percentile(j.lateness, 0.5).toFixed(0)}, p99 ${p99.toFixed(0)}, max ${percentile(j.lateness, 1).toFixed(0)}; planted faults ${planted.length}, caught ${caught}.`,
  );
  const none = (value: number) => ({ value, goal: '= 0', met: value === 0 });
  return {
    lost: none(j.lost),
    doubled: none(j.doubled),
    early: none(j.early),
    untold: none(j.untold),
    wakeUps: { value: j.wakeUps, goal: '> 0', met: j.wakeUps > 0 },
    wokenAfterwards: none(j.wokenAfterwards),
    fired: { value: j.fired, goal: '> 0', met: j.fired > 0 },
    lateP99Ms: { value: Math.round(p99), goal: '<= 30000 under faults', met: p99 <= 30_000 },
    planted: { value: caught, goal: `= ${planted.length}`, met: caught === planted.length },
  };
}
