import type { Page, Route } from 'playwright-core';
import { raise } from '../harness/deeds.js';
import { until } from '../harness/house.js';
import { atRest, PHONE, windowOf } from './browser.js';
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
    await page.context().close();
  },
);
