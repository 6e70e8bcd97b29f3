import { expect } from '@jest/globals';
import { api } from '@vertskap/contract';
import { DESKTOP, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

browserTest(
  'a space calls its meetings half a year ahead, and is then proposed those that follow',
  async () => {
    const place = await at.house.aPlace();
    const leader = await at.house.as(place.leader);
    await leader.call(api.setCadence, { params: { id: place.space }, body: { months: 3 } });
    const page = await windowOf(at.browser, at.house.url, place.leader.name, DESKTOP);
    await page.goto(`${at.house.url}/moter`);
    const open = page.getByRole('button', { name: 'Kall inn til flere møter' });
    const form = page.getByRole('dialog');
    const days = form.locator('.series input');
    const proposed = async () => Promise.all((await days.all()).map((day) => day.inputValue()));
    await open.click();
    const send = form.getByRole('button', { name: 'Kall inn til 2 møter' });
    await send.waitFor();
    const [first = '', second = ''] = await proposed();
    await form.getByLabel('Sted eller lenke').fill('Rådhuset');
    await days.nth(1).fill(first); // one day is one meeting
    await form.getByRole('button', { name: 'Kall inn til ett møte' }).waitFor();
    await days.nth(1).fill(second);
    await send.click();
    await form.waitFor({ state: 'hidden' });
    const { coming } = (await leader.call(api.meetings)).body;
    expect(coming.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([first, second]);
    await open.click();
    await send.waitFor();
    const [next = ''] = await proposed();
    expect(next > second).toBe(true);
  },
  90_000,
);
