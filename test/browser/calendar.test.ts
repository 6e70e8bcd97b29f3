import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { warnOfCalendars } from '@vertskap/notifications';
import type { Browser } from 'playwright-core';
import { inDays } from '../harness/deeds.js';
import { type House, openHouse } from '../harness/house.js';
import { missing, openBrowser, PHONE, picture, windowOf } from './browser.js';

const browserTest = missing ? test.skip : test;
if (missing) console.warn(`Browser tests are left out: ${missing}.`);

let house: House;
let browser: Browser;
beforeAll(async () => {
  if (missing) return;
  house = await openHouse({ WEB_DIR: path.resolve(import.meta.dirname, '../../dist/web') });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

browserTest(
  'closed days that run out in two months are warned of under notifications and on the page where they are entered',
  async () => {
    const place = await house.aPlace();
    const director = await house.as(place.director);
    const enterUntil = async (plannedUntil: string) => {
      const { hours, version } = (await director.call(api.calendar)).body;
      const body = { hours: { ...hours, plannedUntil }, expectedVersion: version };
      expect((await director.call(api.changeCalendar, { body })).status).toBe(201);
      await warnOfCalendars(house.owner.manager, new Date());
    };
    const phone = await windowOf(browser, house.url, place.director.name, PHONE);

    await enterUntil(inDays(300));
    await phone.goto(`${house.url}/admin/kalender`);
    await phone.getByRole('heading', { name: 'Åpningstider' }).first().waitFor();
    expect(await phone.getByText('er bare lagt inn til').count()).toBe(0);

    await enterUntil(inDays(60));
    await phone.goto(`${house.url}/varsler`);
    await phone.getByRole('link', { name: /Egne stengte dager er bare lagt inn til/ }).click();
    await phone.waitForURL('**/admin/kalender');
    await phone
      .locator('.ds-alert')
      .getByText(/stengte dager/)
      .first()
      .waitFor();
    await picture(phone, 'calendar-runs-out-360');
  },
  120_000,
);
