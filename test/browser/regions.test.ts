import { expect } from '@jest/globals';
import { api } from '@vertskap/contract';
import { key } from '../harness/deeds.js';
import { picture, PHONE, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

browserTest(
  'a neighbour whose yes did not arrive says it again, and once, however often it is pressed',
  async () => {
    const [place, near] = [await at.house.aPlace(), await at.house.aPlace()];
    const director = await at.house.as(place.director);
    await director.call(api.foundRegion, { body: { ...key(), name: 'Kystregionen' } });
    const [region] = (await director.call(api.regions)).body.regions;
    const invitation = { params: { id: region!.id }, body: { municipalityId: near.municipality } };
    expect((await director.call(api.inviteNeighbour, invitation)).status).toBe(201);

    const page = await windowOf(at.browser, at.house.url, near.director.name, PHONE);
    await page.goto(`${at.house.url}/regioner`);
    let asked = 0;
    await page.route('**/api/regions/*/membership', async (route) => {
      asked += 1;
      await (asked === 1 ? route.fulfill({ status: 503, body: '{}' }) : route.continue());
    });
    const yes = page.getByRole('button', { name: 'Ja, vi blir med i Kystregionen' });
    await yes.click();
    await page.getByRole('alert').waitFor();
    await picture(page, 'regions-failed-360');
    await yes.evaluate((button: { click: () => void }) => {
      button.click();
      setTimeout(() => button.click());
    });
    await page.getByRole('button', { name: 'Gå ut av regionen Kystregionen' }).waitFor();
    expect(asked).toBe(2);
  },
  60_000,
);
