import path from 'node:path';
import { afterAll, beforeAll, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type House, openHouse } from '../harness/house.js';
import { missing, openBrowser } from './browser.js';

/** A test in a browser; left out, with the reason, where Chromium or the built page is missing. */
export const browserTest = missing ? test.skip : test;
if (missing) console.warn(`Browser tests are left out: ${missing}.`);

export const BUILT = path.resolve(import.meta.dirname, '../../dist/web');

/** A browser for the tests of one file. */
export function aBrowser(): { browser: Browser } {
  const it = {} as { browser: Browser };
  beforeAll(async () => {
    if (!missing) it.browser = await openBrowser();
  });
  afterAll(() => it.browser?.close());
  return it;
}

/** The same with a house that serves the built page, or what lies in another folder. */
export function aStage(web = () => BUILT): { browser: Browser; house: House } {
  const it = aBrowser() as { browser: Browser; house: House };
  beforeAll(async () => {
    if (missing) return;
    it.house = await openHouse({ WEB_DIR: web() });
  });
  afterAll(() => it.house?.close());
  return it;
}
