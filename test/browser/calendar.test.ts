import { expect } from '@jest/globals';
import { api } from '@vertskap/contract';
import { warnOfCalendars } from '@vertskap/notifications';
import { inDays } from '../harness/deeds.js';
import { PHONE, picture, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

browserTest(
  'closed days that run out in two months are warned of under notifications and on the page where they are entered',
  async () => {
    const place = await at.house.aPlace();
    const director = await at.house.as(place.director);
    const enterUntil = async (plannedUntil: string) => {
      const { hours, version } = (await director.call(api.calendar)).body;
      const body = { hours: { ...hours, plannedUntil }, expectedVersion: version };
      expect((await director.call(api.changeCalendar, { body })).status).toBe(201);
      await at.house.daily((tx) => warnOfCalendars(tx, new Date()));
    };
    const phone = await windowOf(at.browser, at.house.url, place.director.name, PHONE);

    await enterUntil(inDays(300));
    await phone.goto(`${at.house.url}/admin/kalender`);
    await phone.getByRole('heading', { name: 'Åpningstider' }).first().waitFor();
    expect(await phone.getByText('er bare lagt inn til').count()).toBe(0);

    await enterUntil(inDays(60));
    await phone.goto(`${at.house.url}/varsler`);
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
