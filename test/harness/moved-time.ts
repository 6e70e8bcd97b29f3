import type { BrowserContext } from 'playwright-core';
import { Client } from 'pg';

export type MovedTime = {
  /** Lets the database of a house say the moved time too; before anybody connects to it. */
  inDatabase: (url: string) => Promise<void>;
  /** The same for all pages of a window, those that are open and those to come. */
  inWindow: (window: BrowserContext) => Promise<void>;
  /** Moves it for everybody, to a moment on the wall in Oslo in winter: `2031-02-03 09:00`. It runs on from there. */
  to: (wall: string) => Promise<void>;
  close: () => Promise<void>;
};

const CLOCKS = { now: 'stable', statement_timestamp: 'stable', clock_timestamp: 'volatile' };

/** Another time than now, the same for a server in this process, its database and the pages of its visitors. */
export function movedTime(): MovedTime {
  const windows = new Set<BrowserContext>();
  let database: Client | undefined;
  let moved = 0;
  moveDate(moved);

  async function tellDatabase(): Promise<void> {
    const clocks = Object.entries(CLOCKS).map(
      ([name, kind]) =>
        `create or replace function moved.${name}() returns timestamptz language sql ${kind} as $$ select pg_catalog.${name}() + interval '${moved} milliseconds' $$`,
    );
    await database?.query(clocks.join(';'));
  }
  async function tellWindow(window: BrowserContext): Promise<void> {
    await window.addInitScript(moveDate, moved);
    await Promise.all(window.pages().map((page) => page.evaluate(moveDate, moved)));
  }
  return {
    async inDatabase(url) {
      database = new Client({ connectionString: url });
      await database.connect();
      await database.query(`create schema moved; grant usage on schema moved to public;
        do $$ begin execute format('alter database %I set search_path = public, moved, pg_catalog', current_database()); end $$`);
      await tellDatabase();
    },
    async inWindow(window) {
      windows.add(window);
      window.once('close', () => windows.delete(window));
      await tellWindow(window);
    },
    async to(wall) {
      moved += new Date(`${wall.replace(' ', 'T')}:00+01:00`).getTime() - Date.now();
      moveDate(moved);
      await tellDatabase();
      await Promise.all([...windows].map(tellWindow));
    },
    close: async () => database?.end(),
  };
}

/** From now on `Date` says the time so many milliseconds later. It runs in pages as well, so it needs nothing from outside. */
function moveDate(moved: number): void {
  const world = globalThis as { Date: DateConstructor; dateMoved?: number };
  const known = world.dateMoved !== undefined;
  world.dateMoved = moved;
  if (known) return;
  const Real = Date;
  const now = () => Real.now() + (world.dateMoved ?? 0);
  world.Date = new Proxy(Real, {
    construct: (_, args: unknown[], as) => Reflect.construct(Real, args.length > 0 ? args : [now()], as) as Date,
    apply: () => new Real(now()).toString(),
    get: (_, key) => (key === 'now' ? now : (Reflect.get(Real, key) as unknown)),
  });
}
