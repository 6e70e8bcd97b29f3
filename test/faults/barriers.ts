import type { Browser, Page } from 'playwright-core';
import { atRest, DESKTOP, openBrowser, watched, windowOf } from '../browser/browser.js';
import { type Progress, progress } from '../harness/progress.js';
import { combinations, prepare } from './barriers.checks.js';
import { places, sample, unopened, type Who } from './barriers.places.js';
import { type Found, keep, type Notes, PATIENCE_MS, visit } from './barriers.scenes.js';
import { openDemonstration, type StartPostgres } from './demonstration.js';

type Options = { short: boolean; startPostgres: StartPostgres };
type Goals = Record<string, { value: number; goal: string; met: boolean }>;
type Language = 'nb' | 'nn' | 'en';

const LANGUAGES: Language[] = ['nb', 'nn', 'en'];
const LANES = 2;
/** A machine that was too busy once is no barrier; what fails every time is. */
const TRIES = 3;

/**
 * Every page of the client as each role on the demonstration, its dialogs, its errors and offline; in three languages, light and dark, on
 * a phone and at a desk: looked at by axe for WCAG 2.2 AA, at 400 %, and with wide spacing of text. The short form opens every
 * route once, and the page of a need as each role, in one combination each.
 */
export async function faults({ short, startPostgres }: Options): Promise<Goals> {
  const demonstration = await openDemonstration(startPostgres);
  const browser = await openBrowser();
  try {
    const { url, resolve } = demonstration;
    const notes: Notes = { found: [], checks: 0, pages: 0 };
    const bar = progress('Opening pages', short ? sample().length : places.length * LANGUAGES.length);
    const turns = Map.groupBy(short ? sample() : places, ({ who }) => who);
    const people = [...turns.keys()].toSorted((a, b) => sizeOf(turns, b) - sizeOf(turns, a));
    const lane = async (): Promise<void> => {
      for (let who = people.shift(); who; who = people.shift())
        for (const language of LANGUAGES)
          // one after the other: a person speaks one language on all their devices
          await walk({ browser, url, who, language, short, notes, bar, resolve });
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    bar.done();
    return report(notes);
  } finally {
    await browser.close();
    await demonstration.close();
  }
}

const sizeOf = (turns: Map<Who, unknown[]>, who: Who): number => turns.get(who)?.length ?? 0;

type Walk = {
  browser: Browser;
  url: string;
  who: Who;
  language: Language;
  short: boolean;
  notes: Notes;
  bar: Progress;
  resolve: (address: string) => string;
};

/** All places of one person in one language; in the short form a third of them. */
async function walk({ browser, url, who, language, short, notes, bar, resolve }: Walk): Promise<void> {
  const nth = LANGUAGES.indexOf(language);
  const turn = (short ? sample() : places)
    .filter((place) => place.who === who)
    .filter((_, i) => !short || i % LANGUAGES.length === nth);
  let page: Page | undefined;
  for (const place of turn) {
    const list = short ? combinations.filter((_, i) => i === (notes.pages + nth) % combinations.length) : combinations;
    for (let again = TRIES; again > 0; again--) {
      try {
        page ??= await windowIn({ browser, url, who, language });
        await visit({ page, url, language, list, notes }, place, resolve(place.at), !short);
        break;
      } catch (failed) {
        const what = String(failed);
        console.log(`${place.at} (${who}), ${language}: ${what}`);
        if (again === 1)
          keep(notes, `${place.at} (${who})`, language, [{ rule: 'looked-at', element: place.at, what }]);
        await page?.context().close(); // whatever it was left in
        page = undefined;
      }
    }
    notes.pages++;
    bar.step();
  }
  await page?.context().close();
}

type Window = Pick<Walk, 'browser' | 'url' | 'who' | 'language'>;
async function windowIn({ browser, url, who, language }: Window): Promise<Page> {
  const page = who === 'nobody' ? await strangerIn(browser) : await windowOf(browser, url, who);
  page.setDefaultTimeout(PATIENCE_MS);
  await prepare(page);
  await speak(page, url, language);
  return page;
}

const strangerIn = async (browser: Browser): Promise<Page> =>
  watched(await (await browser.newContext({ viewport: DESKTOP, locale: 'nb-NO' })).newPage());

async function speak(page: Page, url: string, language: Language): Promise<void> {
  await page.setViewportSize(DESKTOP);
  await page.goto(url);
  await page.locator(`.language-choice button[lang="${language}"]`).first().click();
  await page.locator(`html[lang="${language}"]`).waitFor();
  await atRest(page);
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
