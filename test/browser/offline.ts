import type { Page } from 'playwright-core';
import { until } from '../harness/house.js';

/**
 * The worker has this page, and all files of the build: asked for here, for the page leaves it until its first seconds are over.
 * `waitForFunction` would want `eval`, which the page forbids.
 */
export async function withFiles(page: Page): Promise<void> {
  await page.evaluate(`void navigator.serviceWorker.register('/worker.js')`);
  const taken = () => page.evaluate<boolean>(`navigator.serviceWorker.controller?.state === 'activated'`);
  await until('the worker has the page', taken, 60_000);
}

const READ = `new Promise((done, fail) => {
  const opening = indexedDB.open('vertskap');
  opening.onerror = () => fail(new Error('no database'));
  opening.onsuccess = () => {
    const store = opening.result.transaction('kept').objectStore('kept');
    const keys = store.getAllKeys();
    const found = store.getAll();
    found.onsuccess = () => done(JSON.stringify(found.result.map((kept, n) => [keys.result[n], kept])));
  };
})`;

/** Everything that is kept of what was fetched on this device, and under what keys, as one text. */
export const keptOn = (page: Page): Promise<string> => page.evaluate<string>(READ);

/** Waits until what is kept says so. */
export async function untilKept(page: Page, holds: (kept: string) => boolean): Promise<void> {
  for (let tries = 0; !holds(await keptOn(page)); tries++) {
    if (tries > 100) throw new Error(`never kept: ${await keptOn(page)}`);
    await page.waitForTimeout(100);
  }
}
