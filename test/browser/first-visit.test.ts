import { expect } from '@jest/globals';
import { api } from '@vertskap/contract';
import type { Page } from 'playwright-core';
import { raise } from '../harness/deeds.js';
import { PHONE, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

/** How often a page asks the API for this until it stands there, if it gets its packages only when it has asked; nothing live comes meanwhile. */
async function askedBy(page: Page, address: string, first: string): Promise<number> {
  await page.goto('about:blank');
  let times = 0;
  const held = Promise.withResolvers<void>();
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname + search !== first) return;
    times++;
    held.resolve();
  });
  await page.route(/socket\.io/, (route) => route.abort());
  await page.routeWebSocket(/socket\.io/, (socket) => void socket.close());
  await page.route(/assets\/packages-/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(at.house.url + address);
  await page.locator('main h1').waitFor();
  await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
  return times;
}

browserTest('what a page shows first is asked for before the packages have come, and once', async () => {
  const place = await at.house.aPlace();
  const leader = await at.house.as(place.leader);
  const id = await raise(leader, place, { title: 'Strøm på kaia' });
  const { need } = (await leader.call(api.need, { params: { id } })).body;
  const pages = [
    [place.leader, '/', '/api/home'],
    [place.leader, '/', '/api/cadences'],
    [place.leader, `/b/${need.number.slice(2)}`, `/api/needs/${need.number}`],
    [place.planner, '/', '/api/my-day?whose=sector'],
    [place.planner, '/', '/api/politics'],
    [place.coordinator, '/', '/api/desk'],
    [place.coordinator, '/', '/api/cadences'],
    [place.coordinator, '/', '/api/referrals'],
    [place.mayor, '/innsikt', '/api/figures'],
  ] as const;
  for (const [person, address, first] of pages) {
    const page = await windowOf(at.browser, at.house.url, person.name, PHONE, 'block');
    expect({ first, times: await askedBy(page, address, first) }).toEqual({ first, times: 1 });
    await page.context().close();
  }
});

browserTest(
  'whoever signs in where the session was over sees the page, and the next visit asks for nothing that is refused',
  async () => {
    const { leader } = await at.house.aPlace();
    const page = await windowOf(at.browser, at.house.url, leader.name, PHONE, 'block');
    const person = page.getByRole('button', { name: new RegExp(leader.name) });
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() === 401) refused.push(new URL(response.url()).pathname);
    });
    await page.context().clearCookies();
    await page.goto(at.house.url); // that the session is over is learnt now
    await person.click();
    await page.getByRole('link', { name: 'Meld et behov' }).first().waitFor();
    await page.getByText('Ingen behov ennå').waitFor();
    expect(refused.toSorted()).toEqual(['/api/cadences', '/api/home']);

    await page.context().clearCookies();
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))'); // asks who is signed in
    await person.waitFor();
    refused.length = 0;
    await page.goto(at.house.url);
    await person.waitFor();
    expect(refused).toEqual([]);
  },
);
