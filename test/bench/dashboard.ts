import { randomUUID } from 'node:crypto';
import { figurePage, reckonedPage } from '@vertskap/figures';
import { performOnce, raiseNeed, type Command } from '@vertskap/needs';
import { type Actor, loadActor } from '@vertskap/organisations';
import { asActor, type DataSource, migrate, grantTo } from '@vertskap/platform';
import { Client } from 'pg';
import { appDatabase, setupDatabase } from '../../apps/api/src/data-source.js';
import { APP, DATABASE } from '../../scripts/postgres/roles.mjs';
import { aNeed } from '../harness/a-need.js';
import { aPlace } from '../harness/places.js';
import { progress } from '../harness/progress.js';
import { Country, largest, type Looker, median } from './dashboard/country.js';
import { read, type Reading } from './dashboard/reading.js';
import { at, ms, timed, type Times } from './dashboard/times.js';

type Postgres = { url: string; ownerUrl: string; appUrl: string; stop: () => Promise<void> };
type Options = { short: boolean; startPostgres: (options?: object) => Promise<Postgres> };
type Goals = Record<string, { value: number; goal: string; met: boolean }>;

type Page = { name: string; nth: number; who: Looker };
type Measured = {
  size: number;
  page: Page;
  needs: number;
  kept: Times;
  lookup: Times;
  reckoned: Times;
  filtered: Times;
};

const PAGES: Page[] = [
  { name: 'median municipality', nth: median, who: 'mayor' },
  { name: 'largest municipality', nth: largest, who: 'mayor' },
  { name: 'sector in the largest', nth: largest, who: 'sector_leader' },
  { name: 'association in the largest', nth: largest, who: 'association_representative' },
];

/** Whose lists, needs and searches P10 is about. */
const READERS: Page[] = [
  { name: 'coordinator of the median municipality', nth: median, who: 'coordinator' },
  { name: 'coordinator of the largest', nth: largest, who: 'coordinator' },
  { name: 'handler in the largest', nth: largest, who: 'case_handler' },
  { name: 'association in the largest', nth: largest, who: 'association_representative' },
];

/**
 * P7: each page of figures as its reader gets it, with rights and transaction, beside a bare lookup by key in the same rounds, in a country
 * of 357 municipalities and ten years. P10: what somebody reads all day, at the largest size. `kept`: nothing has happened since it was reckoned last. `reckoned`: something has. `filtered`: a choice nobody made before.
 */
export async function bench({ short, startPostgres }: Options): Promise<Goals> {
  const plan = short
    ? { sizes: [500, 2_000], rounds: 20, reckonings: 2, readings: 20, played: 10 }
    : { sizes: [10_000, 100_000, 1_000_000], rounds: 400, reckonings: 60, readings: 200, played: 200 };
  const postgres = await startPostgres();
  const owner = setupDatabase(postgres.ownerUrl, 2);
  const all = setupDatabase(Object.assign(new URL(postgres.url), { pathname: `/${DATABASE}` }).href, 2);
  const app = appDatabase(postgres.appUrl, 4);
  const bare = new Client({ connectionString: postgres.ownerUrl, options: '-c app.system=setup' });
  try {
    await owner.initialize();
    await migrate(owner);
    await grantTo(owner, APP);
    for (const db of [all, app]) await db.initialize();
    await bare.connect();
    const country = await Country.of(all);
    const measured: Measured[] = [];
    for (const size of plan.sizes) {
      await country.fill(size);
      console.log(
        `${size} needs of the invented country: ${kB((await bytesOf(owner)) / size)} each, indexes included.`,
      );
      const bar = progress(`Pages among ${size} needs`, PAGES.length);
      for (const page of PAGES) {
        measured.push(await measure(app, owner, bare, country, size, page, plan));
        bar.step();
      }
      bar.done();
    }
    const pages = report(measured, plan.rounds); // each told as soon as it is known: the rest takes its time
    const readings: [string, Reading][] = [];
    for (const { name, nth, who } of READERS) {
      const [needs, reader] = [await country.talkedAbout(nth, who, 50), await country.membershipOf(nth, who)];
      if (needs.length > 0)
        readings.push([name, await read(app, bare, await actorOf(owner, reader), needs, plan.readings)]);
    }
    const lists = reportReadings(readings, await country.messages());
    reportEvent(await oneEvent(owner, app, plan.played));
    return { ...pages, ...lists };
  } finally {
    await bare.end().catch(() => {});
    for (const db of [app, all, owner]) if (db.isInitialized) await db.destroy();
    await postgres.stop();
  }
}

async function measure(
  app: DataSource,
  owner: DataSource,
  bare: Client,
  country: Country,
  size: number,
  page: Page,
  { rounds, reckonings }: { rounds: number; reckonings: number },
): Promise<Measured> {
  const actor = await actorOf(owner, await country.membershipOf(page.nth, page.who));
  const { n: needs, one } = await country.needsOf(page.nth);
  const look = () => asActor(app, actor, (tx) => figurePage(tx, new Date(), actor, {}));
  const lookUp = () => bare.query({ name: 'one', text: 'select title from need where id = $1', values: [one] });
  await look();
  const [kept, lookup] = [[] as Times, [] as Times];
  for (let round = 0; round < rounds; round++) {
    kept.push(await timed(look));
    lookup.push(await timed(lookUp));
  }
  const [reckoned, filtered] = [[] as Times, [] as Times];
  for (let round = 0; round < reckonings; round++) {
    reckoned.push(await timed(() => asActor(app, actor, (tx) => reckonedPage(tx, new Date(), actor, {}))));
    filtered.push(
      await timed(() => asActor(app, actor, (tx) => reckonedPage(tx, new Date(), actor, { theme: 'permits' }))),
    );
  }
  return { size, page, needs, kept, lookup, reckoned, filtered };
}

type OneEvent = { deeds: Times; bytes: number };

/**
 * What a deed takes, as whoever does it, and what a need leaves behind that was raised, talked about in three messages, answered and confirmed, in
 * bytes with indexes; nobody is told of it meanwhile.
 */
async function oneEvent(owner: DataSource, app: DataSource, needs: number): Promise<OneEvent> {
  const place = await aPlace(owner);
  const [leader, planner] = await Promise.all([place.leader, place.planner].map((p) => actorOf(owner, p.membershipId)));
  if (!leader || !planner) throw new Error('the place has nobody');
  const text = {
    body: 'Vi har sett på saken sammen med plan og bygg, og kommer tilbake med en avklaring.',
    language: 'nb' as const,
  };
  const deeds: Times = [];
  const done = (needId: string, actor: Actor, command: Command) =>
    performOnce(app, actor, needId, { clientKey: randomUUID() }, command);
  const play = async (): Promise<void> => {
    const { needId } = await asActor(app, leader, (tx) =>
      raiseNeed(tx, new Date(), leader, aNeed(place, { askedSectorId: place.plan })),
    );
    deeds.push(await timed(() => done(needId, planner, { deed: 'comment', ...text })));
    await done(needId, planner, { deed: 'question', ...text });
    await done(needId, leader, { deed: 'comment', ...text });
    await done(needId, planner, { deed: 'answer', ...text });
    await done(needId, leader, { deed: 'confirm', ...text });
  };
  await play();
  const before = await bytesOf(owner);
  for (let i = 0; i < needs; i++) await play();
  return { deeds, bytes: Math.round(((await bytesOf(owner)) - before) / needs) };
}

async function bytesOf(owner: DataSource): Promise<number> {
  const [found] = (await owner.query(
    `select sum(pg_total_relation_size(oid))::float8 as bytes from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )) as { bytes: number }[];
  return found?.bytes ?? 0;
}

async function actorOf(owner: DataSource, membershipId: string): Promise<Actor> {
  const actor = await loadActor(owner.manager, membershipId, new Date());
  if (!actor) throw new Error(`nobody is ${membershipId}`);
  return actor;
}

function reportEvent({ deeds, bytes }: OneEvent): void {
  console.log(
    `One deed (a comment, whole transaction): ${ms(deeds)} ms. A page that somebody looks at is then reckoned once, see "reckoned".`,
  );
  console.log(`Stored per need that was raised, asked about, answered and confirmed: ${kB(bytes)}, indexes included.`);
}

const kB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;

function report(measured: Measured[], rounds: number): Goals {
  console.log(
    `Milliseconds, p50 / p95 of ${rounds} rounds; a lookup by key in each round, on a connection of its own, past row-level security.`,
  );
  console.table(
    measured.map(({ size, page, needs, kept, lookup, reckoned, filtered }) => ({
      'needs in all': size,
      page: page.name,
      'of its municipality': needs,
      lookup: ms(lookup),
      kept: ms(kept),
      'kept / lookup, p95': (at(kept, 0.95) / at(lookup, 0.95)).toFixed(1),
      reckoned: ms(reckoned),
      filtered: ms(filtered),
    })),
  );
  const last = Math.max(...measured.map((m) => m.size));
  const ratio = (pick: (m: Measured) => Times, which: (m: Measured) => boolean): number =>
    rounded(
      Math.max(
        ...measured.filter((m) => m.size === last && which(m)).map((m) => at(pick(m), 0.95) / at(m.lookup, 0.95)),
      ),
    );
  const ofMedian = (m: Measured) => m.page.nth === median;
  const growth = rounded(
    Math.max(
      ...PAGES.map((page) => {
        const own = measured.filter((m) => m.page === page);
        const [few, many] = [own[0], own.at(-1)].map((m) => at(m?.kept ?? [], 0.95) / at(m?.lookup ?? [], 0.95));
        return (many ?? NaN) / (few ?? NaN);
      }),
    ),
  );
  const goal = (value: number, most: number, of: string) => ({ value, goal: `<= ${most} ${of}`, met: value <= most });
  return {
    'P7-median': goal(
      ratio((m) => m.kept, ofMedian),
      5,
      'lookups at p95',
    ),
    'P7-largest': goal(
      ratio(
        (m) => m.kept,
        (m) => !ofMedian(m),
      ),
      10,
      'lookups at p95',
    ),
    'P7-flat': goal(growth, 1.2, 'times itself among the fewest, each against the lookups of its rounds'),
    'P7-filter-median': goal(
      ratio((m) => m.filtered, ofMedian),
      20,
      'lookups at p95',
    ),
    'P7-filter-largest': goal(
      ratio(
        (m) => m.filtered,
        (m) => !ofMedian(m),
      ),
      1_500,
      'lookups at p95',
    ),
  };
}

function reportReadings(readings: [string, Reading][], messages: number): Goals {
  const kinds = ['list', 'count', 'need', 'search', 'common'] as const;
  console.log(
    `First pages at the largest size, ${messages} messages: the needs that are open or answered, a need talked about ten times, a search.`,
  );
  console.table(
    readings.map(([who, times]) => ({
      who,
      lookup: ms(times.lookup),
      ...Object.fromEntries(
        kinds.map((kind) => [kind === 'common' ? 'search, a word of every second' : kind, ms(times[kind])]),
      ),
    })),
  );
  const worst = (kind: (typeof kinds)[number]) =>
    rounded(Math.max(...readings.map(([, times]) => at(times[kind], 0.95) / at(times.lookup, 0.95))));
  const goal = (kind: (typeof kinds)[number]) => {
    const value = worst(kind);
    return { value, goal: '<= 10 lookups at p95', met: value <= 10 };
  };
  return { 'P10-list': goal('list'), 'P10-need': goal('need'), 'P10-search': goal('search') };
}

const rounded = (value: number): number => Number(value.toFixed(2));
