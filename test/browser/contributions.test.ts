import { expect } from '@jest/globals';
import { togetherIn } from '../harness/a-region.js';
import { on, raise } from '../harness/deeds.js';
import { windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

browserTest(
  'a neighbour is asked, the association says yes, the neighbour writes its part, and it stands with the need for both',
  async () => {
    const [ours, theirs] = [await at.house.aPlace(), await at.house.aPlace()];
    await togetherIn(at.house.owner, 'Kysten', ours, theirs);
    const leader = await at.house.as(ours.leader);
    const id = await raise(leader, ours, { title: 'Buss mellom kommunene', body: 'Vi trenger en buss.' });
    await on(id, await at.house.as(ours.planner)).comment('Vi ser på det.');
    const [giver, business, neighbour] = await Promise.all(
      [ours.coordinator, ours.leader, theirs.coordinator].map(({ name }) => windowOf(at.browser, at.house.url, name)),
    );
    await giver!.goto(`${at.house.url}/b/${id}`);
    await business!.goto(`${at.house.url}/b/${id}`);
    await neighbour!.goto(`${at.house.url}/regioner`);

    await giver!.getByRole('button', { name: 'Be naboer om bidrag' }).click();
    const form = giver!.getByRole('dialog', { name: 'Be naboer om bidrag' });
    await form.getByRole('button', { name: 'Spør foreningen' }).click();
    await form.getByText('Velg minst én kommune.').waitFor();
    await form.getByRole('checkbox', { name: /^Kystby/ }).check();
    await form.getByLabel('Hva trenger dere fra dem?').fill('Hva kan dere betale?');
    await form.getByRole('checkbox', { name: /Vi ser på det/ }).uncheck();
    await form.getByRole('button', { name: 'Spør foreningen' }).click();
    await form.waitFor({ state: 'hidden' });

    await business!.getByText('Hva kan dere betale?').waitFor(); // by itself, as it is live
    await business!.getByRole('button', { name: /^Ja, del med/ }).click();

    await neighbour!.getByRole('heading', { name: 'Naboer venter på svar fra dere' }).waitFor();
    await neighbour!.getByText(/^Innspill innen/).waitFor();
    expect(await neighbour!.getByText('Vi ser på det.').count()).toBe(0);
    await neighbour!.goto(`${at.house.url}/fordeling`);
    const first = neighbour!.locator('.my-day-groups > :first-child'); // before the words that nothing is left to sort
    await first.getByRole('heading', { name: 'Naboer venter på svar fra dere' }).waitFor();
    await neighbour!.goto(`${at.house.url}/regioner`);
    await neighbour!.getByRole('button', { name: 'Send bidrag' }).click();
    await neighbour!.getByText('Skriv bidraget først.').waitFor();
    await neighbour!.getByLabel('Bidraget deres').fill('Vi kan betale halve bussen.');
    await neighbour!.getByRole('button', { name: 'Send bidrag' }).click();
    await neighbour!.getByRole('heading', { name: 'Bidrag dere har gitt' }).waitFor();
    expect(await neighbour!.getByText('Vi trenger en buss.').count()).toBe(0);

    for (const page of [giver!, business!]) await page.getByText('Vi kan betale halve bussen.').waitFor();
    await Promise.all([giver!, business!, neighbour!].map((page) => page.context().close()));
  },
);
