import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { asSystem, type Config, type DataSource, makeLog, readConfig, type Tx } from '@vertskap/platform';
import { LiveGateway } from '@vertskap/live';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { appDatabase, setupDatabase } from '../../apps/api/src/data-source.js';
import { createServer } from '../../apps/api/src/server.js';
import { Visitor } from './visitor.js';
import { openDatabase } from './database.js';
import { aPlace, type Place, type TestPerson } from './places.js';
import { checkRecorded } from './recorded.js';

export { aNeed } from './a-need.js';

/** The whole server, listening, on a database of its own. `owner` sees all rows; the server itself runs as the plain role. */
export type House = {
  owner: DataSource;
  /** With the rights that the server has, and the worker. */
  server: DataSource;
  config: Config;
  url: string;
  aPlace: () => Promise<Place>;
  /** Someone who has signed in. */
  as: (person: TestPerson) => Promise<Visitor>;
  /** Someone who has not. */
  stranger: () => Promise<Visitor>;
  /** What happens at its hour, with the rights that the server has then. */
  daily: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** The memberships of those who are connected, one for each socket. */
  sockets: () => string[];
  /** `GET /api/needs/{id}`: all that the server listens to. */
  routes: () => string[];
  /** Ends it; fails where anything was recorded in the log that the catalogue of events does not know. */
  close: () => Promise<void>;
};

/** `lines`: takes down all that is logged, from debug on. `prepare`: what is done to the database before anybody connects to it. */
export async function openHouse(
  env: Record<string, string> = {},
  lines?: string[],
  prepare?: (databaseUrl: string) => Promise<void>,
): Promise<House> {
  const database = await openDatabase();
  await prepare?.(database.url);
  const attachments = await mkdtemp(path.join(os.tmpdir(), 'vertskap-house-'));
  const config = readConfig({
    DATABASE_URL: database.url,
    APP_DATABASE_URL: database.appUrl,
    PORT: '0',
    VERTSKAP_DEMO: '1',
    VERTSKAP_WORKER: '0',
    LOG_LEVEL: 'fatal',
    BRREG_URL: '',
    ATTACHMENTS_DIR: attachments,
    ...env,
  });
  const owner = await setupDatabase(database.url).initialize();
  const db = await appDatabase(database.appUrl, 12).initialize();
  const app: NestExpressApplication = await createServer(
    db,
    config,
    lines ? makeLog('debug', { write: (line) => void lines.push(line) }) : makeLog(config.LOG_LEVEL),
  );
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  const visitors: Visitor[] = [];
  const visitor = async () => {
    const v = new Visitor(url);
    visitors.push(v);
    await v.arrive();
    return v;
  };
  return {
    owner,
    server: db,
    config,
    url,
    aPlace: () => aPlace(owner),
    daily: (work) => asSystem(db, 'daily', work),
    stranger: visitor,
    as: async (person) => {
      const v = await visitor();
      await v.become(person.membershipId);
      return v;
    },
    sockets: () => app.get(LiveGateway).connected(),
    routes: () => routesOf(app),
    close: async () => {
      visitors.forEach((v) => v.leave());
      await app.close();
      const checked = await checkRecorded(owner).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      for (const open of [db, owner]) if (open.isInitialized) await open.destroy();
      await database.close();
      await rm(attachments, { recursive: true, force: true });
      if (checked) throw checked.error;
    },
  };
}

/** One more server on the same database, as behind a balancer. */
export async function anotherServer({ config }: House): Promise<{ url: string; close: () => Promise<void> }> {
  const db = await appDatabase(config.APP_DATABASE_URL ?? '', 4).initialize();
  const app = await createServer(db, config, makeLog(config.LOG_LEVEL));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await app.close();
      await db.destroy();
    },
  };
}

type Layer = { route?: { path: string; methods: Record<string, boolean> } };

function routesOf(app: NestExpressApplication): string[] {
  const { stack } = (app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router;
  return stack.flatMap(({ route }) =>
    route
      ? Object.keys(route.methods).map((m) => `${m.toUpperCase()} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`)
      : [],
  );
}

/** Waits until it holds; fails by name when it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 5_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}
