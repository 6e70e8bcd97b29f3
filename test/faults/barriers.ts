import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { api } from '@vertskap/contract';
import { loadDemo } from '@vertskap/exchange';
import { seedRegister } from '@vertskap/organisations';
import { grantTo, migrate, openFiles, readConfig } from '@vertskap/platform';
import type { Browser, Page } from 'playwright-core';
import { setupDatabase } from '../../apps/api/src/data-source.js';
import { DESKTOP, openBrowser, windowOf } from '../browser/browser.js';
import { Visitor } from '../harness/visitor.js';
import { combinations, prepare } from './barriers.checks.js';
import { places, sample, unopened, type Who } from './barriers.places.js';
import { type Found, keep, type Notes, visit } from './barriers.scenes.js';
import { ServerProcess } from './server-process.js';

type Postgres = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };
type Options = { short: boolean; startPostgres: (options: object) => Promise<Postgres> };
type Goals = Record<string, { value: number; goal: string; met: boolean }>;
type Language = 'nb' | 'nn' | 'en';

const LANGUAGES: Language[] = ['nb', 'nn', 'en'];
const LANES = 2;
/** A busy machine is no barrier. */
const PATIENCE_MS = 60_000;

/**
 * Every page of the client as each role on the demonstration, its dialogs, its errors and offline; in three languages, light and dark, on
 * a phone and at a desk: looked at by axe for WCAG 2.2 AA, at 400 %, and with wide spacing of text. The short form opens every
 * route once, and the page of a need as each role, in one combination each.
 */
export async function faults({ short, startPostgres }: Options): Promise<Goals> {
  const postgres = await startPostgres({ durable: false });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vertskap-barriers-'));
  const env = {
    DATABASE_URL: postgres.ownerUrl,
    APP_DATABASE_URL: postgres.appUrl,
    VERTSKAP_DEMO: '1',
    VERTSKAP_WORKER: '0',
    BRREG_URL: '',
    ATTACHMENTS_DIR: folder,
  };
  const server = new ServerProcess(env);
  const browser = await openBrowser();
  try {
    await demonstration(postgres, env);
    const url = `http://localhost:${await server.start()}`;
    const resolve = await addresses(postgres.ownerUrl, url);
    const notes: Notes = { found: [], checks: 0, pages: 0 };
    const people = [...new Set((short ? sample() : places).map(({ who }) => who))];
    const lane = async (): Promise<void> => {
      for (let who = people.shift(); who; who = people.shift())
        await walk({ browser, url, who, short, notes, resolve });
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return report(notes);
  } finally {
    await browser.close();
    await server.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Before the server starts: it is given less time than a busy machine takes for this. */
async function demonstration({ ownerUrl, appUrl }: Postgres, env: Record<string, string>): Promise<void> {
  const owner = await setupDatabase(ownerUrl).initialize();
  await migrate(owner);
  await seedRegister(owner.manager);
  await grantTo(owner, decodeURIComponent(new URL(appUrl).username));
  await loadDemo(owner, await openFiles(readConfig(env)), new Date());
  await owner.destroy();
}

type Walk = {
  browser: Browser;
  url: string;
  who: Who;
  short: boolean;
  notes: Notes;
  resolve: (address: string) => string;
};

/** All places of one person, language by language. */
async function walk({ browser, url, who, short, notes, resolve }: Walk): Promise<void> {
  const mine = (short ? sample() : places).filter((place) => place.who === who);
  for (const [nth, language] of LANGUAGES.entries()) {
    const turn = short ? mine.filter((_, i) => i % LANGUAGES.length === nth) : mine;
    let page: Page | undefined;
    for (const place of turn) {
      page ??= await windowIn({ browser, url, who }, language);
      const list = short
        ? combinations.filter((_, i) => i === (notes.pages + nth) % combinations.length)
        : combinations;
      const looked = visit({ page, url, language, list, notes }, place, resolve(place.at), !short);
      const failed = await looked.then(() => null, String);
      if (!failed) continue;
      keep(notes, `${place.at} (${who})`, language, [{ rule: 'looked-at', element: place.at, what: failed }]);
      await page.context().close(); // whatever it was left in
      page = undefined;
    }
    await page?.context().close();
    if (!short) console.log(`${who}, ${language}: ${notes.pages} of ${places.length * LANGUAGES.length} pages`);
  }
}

type Window = Pick<Walk, 'browser' | 'url' | 'who'>;
async function windowIn({ browser, url, who }: Window, language: Language): Promise<Page> {
  const page = who === 'nobody' ? await strangerIn(browser) : await windowOf(browser, url, who);
  page.setDefaultTimeout(PATIENCE_MS);
  await prepare(page);
  await speak(page, url, language);
  return page;
}

const strangerIn = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ viewport: DESKTOP, locale: 'nb-NO' })).newPage();

async function speak(page: Page, url: string, language: Language): Promise<void> {
  await page.setViewportSize(DESKTOP);
  await page.goto(url);
  await page.locator(`.language-choice button[lang="${language}"]`).first().click();
  await page.locator(`html[lang="${language}"]`).waitFor();
  await page.waitForLoadState('networkidle');
}

/** What stands in braces in the table, as it is in this demonstration. */
async function addresses(ownerUrl: string, url: string): Promise<(address: string) => string> {
  const admin = new Visitor(url);
  await admin.arrive();
  const petter = (await admin.call(api.demoPeople)).body.find(({ name }) => name === 'Petter Nilsen');
  await admin.become(petter?.membershipId ?? '');
  await admin.call(api.publish, { body: { published: true } });
  const capacity = {
    kind: 'staff',
    role: 'director',
    position: 'Rådgiver',
    sectorId: null,
    from: null,
    to: null,
  } as const;
  const { token } = (
    await admin.call(api.invite, { body: { email: 'ny@kystby.example', name: 'Ny Person', capacity } })
  ).body;
  const db = await setupDatabase(ownerUrl).initialize();
  const needs = (await db.query(
    `select n.number, n.title, case when a.name = 'Kystby næringsforening' then n.state end as own
     from need n join association a on a.id = n.association_id join municipality m on m.id = n.municipality_id
     where m.slug = 'kystby' order by n.raised_at desc`,
  )) as { number: number; title: string; own: string | null }[];
  await db.destroy();
  return (address) =>
    address.replace(/\{(.+)\}/, (_, wanted: string) => {
      if (wanted === 'invitation') return token;
      const need = needs.find(({ title, own }) =>
        wanted.startsWith('?') ? own === wanted.slice(1) : title.startsWith(wanted),
      );
      if (!need) throw new Error(`the demonstration has no need ${wanted}`);
      return String(need.number);
    });
}

function report({ found, checks, pages }: Notes): Goals {
  const groups = Map.groupBy(found, ({ rule, element }: Found) => `${rule}  ${element}`);
  for (const [barrier, all] of groups) {
    const scenes = [...new Set(all.map(({ scene }) => scene))];
    console.log(`\n${barrier}  (${all.length} times)\n  ${all[0]?.what}`);
    for (const scene of scenes.slice(0, 6))
      console.log(`  at ${scene}: ${all.find((it) => it.scene === scene)?.combination}`);
    if (scenes.length > 6) console.log(`  and in ${scenes.length - 6} more`);
  }
  const left = unopened();
  if (left.length > 0) console.log(`\nNo place opens ${left.join(', ')}.`);
  return {
    violations: { value: found.length, goal: '= 0', met: found.length === 0 },
    unopened: { value: left.length, goal: '= 0', met: left.length === 0 },
    pages: { value: pages, goal: '> 0', met: pages > 0 },
    checks: { value: checks, goal: '> 0', met: checks > 0 },
  };
}
