import { expect } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { raise } from '../harness/deeds.js';
import { until } from '../harness/house.js';
import { atRest, DESKTOP, PHONE, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();
const PAGE = 30;

/** Holds what a page asks for at addresses like this, and lets it go when it is told to. */
async function held(page: Page, address: RegExp): Promise<{ asked: () => boolean; letGo: () => void }> {
  const release = Promise.withResolvers<void>();
  let asked = false;
  const hold = async (route: Route) => {
    asked = true;
    await release.promise;
    await route.continue();
  };
  await page.route(address, hold);
  return { asked: () => asked, letGo: release.resolve };
}

/** Whether it has a box, or is skipped as what is far from the window. */
const isLaidOut = (page: Page, row: number): Promise<boolean> =>
  page.evaluate(
    `document.querySelectorAll('.need-row-title')[${row}].checkVisibility({ contentVisibilityAuto: true })`,
  );

browserTest(
  'neither a page that somebody asks for nor what the list is told meanwhile is lost to the other',
  async () => {
    const place = await at.house.aPlace();
    const leader = await at.house.as(place.leader);
    for (let n = 0; n < PAGE + 5; n++) await raise(leader, place, { title: `Hull i veien, nummer ${n}` });
    const page = await windowOf(at.browser, at.house.url, place.leader.name, PHONE);
    const rows = page.locator('.need-row');
    const more = page.getByRole('button', { name: 'Vis flere' });
    const shows = (count: number) => until(`${count} rows`, async () => (await rows.count()) === count);
    const told = async (title: string) => {
      const counted = page.waitForRequest(/\/api\/needs\/count/); // as soon as the list is told, what it counts is asked for anew
      await raise(leader, place, { title });
      await counted;
    };

    await page.goto(`${at.house.url}/behov`);
    await shows(PAGE);
    await atRest(page);
    const next = await held(page, /\/api\/needs\?.*cursor=/);
    await more.click();
    await until('the next page is asked for', () => next.asked());
    await told('Raised while the next page is on its way');
    next.letGo();
    await shows(PAGE + 6);
    await page.getByText('Raised while the next page is on its way').waitFor();
    await page.unrouteAll({ behavior: 'wait' });

    await page.goto(`${at.house.url}/behov`);
    await shows(PAGE);
    await atRest(page);
    const whole = await held(page, /\/api\/needs\?(?!.*cursor=)/);
    await told('Raised before the next page is asked for');
    await until('the list is asked for anew', () => whole.asked());
    await more.click();
    whole.letGo();
    await shows(PAGE + 7);
    await page.getByText('Raised before the next page is asked for').waitFor();

    await page.evaluate('scrollTo(0, 0)');
    await until(
      'what is far below rests',
      async () => (await isLaidOut(page, 0)) && !(await isLaidOut(page, PAGE + 5)),
    );
    await rows.nth(PAGE + 5).scrollIntoViewIfNeeded();
    await until('it is there for whoever comes', () => isLaidOut(page, PAGE + 5));
    await page.context().close();
  },
);

browserTest('a dialog lets go of the caret that a click left in the page, and not of that of a field', async () => {
  const place = await at.house.aPlace();
  await raise(await at.house.as(place.leader), place, { title: 'Hull i veien' });
  const page = await windowOf(at.browser, at.house.url, place.leader.name, DESKTOP);
  const carets = () => page.evaluate('getSelection().rangeCount');
  await page.goto(`${at.house.url}/behov`);
  await page.locator('.need-row').waitFor();
  await page.locator('.needs-count').click();
  expect(await carets()).toBe(1);
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
  expect(await carets()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });

  await page.locator('.need-row-title').click();
  const field = page.locator('#composer-text');
  await field.fill('Hull i veien');
  await field.press('Home');
  await field.press('ArrowRight');
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.keyboard.insertText('o');
  expect(await field.inputValue()).toBe('Houll i veien');
  await page.context().close();
});
