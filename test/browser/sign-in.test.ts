import { expect } from '@jest/globals';
import { until } from '../harness/house.js';
import { windowOf, DESKTOP } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

browserTest('an answer from before somebody signed in, that nobody is, comes late and signs nobody out', async () => {
  const { leader } = await at.house.aPlace();
  const page = await windowOf(at.browser, at.house.url, leader.name, DESKTOP);
  const person = page.getByRole('button', { name: new RegExp(leader.name) });
  await page.context().clearCookies();
  await page.evaluate('document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))'); // asks who is signed in
  await person.waitFor();

  const [asked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const answered = Promise.withResolvers<void>();
  await page.route('**/api/session', async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    asked.resolve();
    await released.promise;
    await route.fulfill({ response });
    answered.resolve();
  });
  await page.evaluate('document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))');
  await asked.promise;
  await person.click();
  await page.getByText('Du representerer').first().waitFor();
  released.resolve();
  await answered.promise;
  await page.evaluate('new Promise((done) => setTimeout(done, 200))'); // time to believe it
  expect(await person.count()).toBe(0);
  await page.getByText('Du representerer').first().waitFor();
});

browserTest('settings that cannot be fetched say so, and do not begin anew for ever', async () => {
  const { leader } = await at.house.aPlace();
  const page = await windowOf(at.browser, at.house.url, leader.name, DESKTOP);
  const failure = { type: 'about:blank', title: 'Internal', status: 500, code: 'internal' };
  let asked = 0;
  await page.route(/\/api\/(?!session)/, (route) => {
    if (/notifications\/(settings|devices)|calendar-feed/.test(route.request().url())) asked++;
    return route.fulfill({ status: 500, json: failure });
  });
  await page.goto(`${at.house.url}/innstillinger`);
  await page.getByRole('button', { name: 'Prøv igjen' }).nth(2).waitFor();
  await until('nothing is on its way', async () => (await page.locator('main [aria-busy="true"]').count()) === 0);
  const before = asked;
  expect(before).toBeGreaterThan(2);
  await page.waitForTimeout(4_000);
  expect(asked).toBe(before);
});
