import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DESKTOP, openBrowser, windowOf } from '../browser/browser.js';
import { progress } from '../harness/progress.js';
import { combinations, prepare, show } from './barriers.checks.js';
import { type Place, places, sample, type Who } from './barriers.places.js';
import { opened } from './barriers.scenes.js';
import { openDemonstration, type StartPostgres } from './demonstration.js';

type Options = { short: boolean; startPostgres: StartPostgres };
type Goals = Record<string, { value: number; goal: string; met: boolean }>;

const FOLDER = path.resolve('screenshots/pages');

/** A picture of every page as each role, light and dark, on a phone and at a desk, in `screenshots/pages`: to be looked at. */
export async function faults({ short, startPostgres }: Options): Promise<Goals> {
  mkdirSync(FOLDER, { recursive: true });
  const demonstration = await openDemonstration(startPostgres);
  const browser = await openBrowser();
  try {
    const { url, resolve } = demonstration;
    const chosen = short ? sample() : places;
    const bar = progress('Pages', chosen.length);
    let pictures = 0;
    for (const who of new Set(chosen.map((place) => place.who))) {
      const page = await pageOf(browser, url, who);
      for (const place of chosen.filter((one) => one.who === who)) {
        await opened(page, `${url}${resolve(place.at)}`);
        pictures += await pictured(page, place);
        bar.step();
      }
      await page.context().close();
    }
    bar.done();
    console.log(`${pictures} pictures in ${FOLDER}`);
    return { pictures: { value: pictures, goal: '> 0', met: pictures > 0 } };
  } finally {
    await browser.close();
    await demonstration.close();
  }
}

async function pageOf(browser: Browser, url: string, who: Who): Promise<Page> {
  const page =
    who === 'nobody'
      ? await (await browser.newContext({ viewport: DESKTOP, locale: 'nb-NO' })).newPage()
      : await windowOf(browser, url, who);
  await prepare(page);
  return page;
}

async function pictured(page: Page, { at, who }: Place): Promise<number> {
  const name = `${at.replace(/[^\wæøå]+/gi, '-').replace(/^-|-$/g, '') || 'hjem'}-${who.split(' ')[0]}`;
  for (const combination of combinations) {
    await show(page, combination);
    const file = `${name}-${combination.width}-${combination.theme}.png`;
    await page.screenshot({ path: path.join(FOLDER, file), fullPage: true });
  }
  return combinations.length;
}
