import { expect } from '@jest/globals';
import { api } from '@vertskap/contract';
import { togetherIn } from '../harness/a-region.js';
import { key, on, raise } from '../harness/deeds.js';
import { atRest, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

/** How far what a page shows has jumped, as Chromium reckons it. */
const MOVED = `globalThis.moved = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (moved += value)))
    .observe({ type: 'layout-shift', buffered: true });`;

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
    const choice = form.getByRole('checkbox', { name: /^Kystby/ });
    await choice.and(giver!.locator(':focus')).waitFor();
    await choice.check();
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
    await neighbour!.getByText('Vi trenger en buss.').waitFor({ state: 'detached' }); // the two lists are fetched one beside the other

    for (const page of [giver!, business!]) await page.getByText('Vi kan betale halve bussen.').waitFor();
    await Promise.all([giver!, business!, neighbour!].map((page) => page.context().close()));
  },
);

browserTest('words that are changed after an answer got lost are not taken for those that were sent', async () => {
  const [ours, theirs] = [await at.house.aPlace(), await at.house.aPlace()];
  await togetherIn(at.house.owner, 'Kysten', ours, theirs);
  const leader = await at.house.as(ours.leader);
  const id = await raise(leader, ours);
  const asked = {
    ...key(),
    municipalityIds: [theirs.municipality],
    body: 'Hva kan dere love?',
    language: 'nb' as const,
  };
  const giver = await at.house.as(ours.coordinator);
  await giver.call(api.askNeighbours, { params: { id }, body: { ...asked, replyBy: null, messages: [] } });
  const [referral] = (await leader.call(api.referralsOfNeed, { params: { id } })).body.referrals;
  await leader.call(api.consentToReferral, { params: { id: referral!.id }, body: { gives: true } });
  const page = await windowOf(at.browser, at.house.url, theirs.coordinator.name);
  await page.goto(`${at.house.url}/regioner`);
  const words = page.getByLabel('Bidraget deres');
  const send = page.getByRole('button', { name: 'Send bidrag' });

  await words.fill('Vi kan betale halve bussen.');
  await page.route('**/api/referrals', () => undefined); // hears nothing more meanwhile
  await page.route('**/contribution', async (route) => (await route.fetch(), route.abort()), { times: 1 });
  await send.click();
  await page.getByRole('heading', { name: 'Vi får ikke kontakt med Vertskap' }).waitFor();
  await words.fill('Vi kan betale hele bussen.');
  const answered = page.waitForResponse('**/contribution');
  await send.click();
  expect((await answered).status()).toBe(404);
  await page.getByText('Er det sendt, står det slik du skrev det først.').waitFor();
  expect(await words.inputValue()).toBe('Vi kan betale hele bussen.');
  await page.context().close();
});

browserTest(
  'what neighbours wait for comes to the desk together with the rest, however late, and pushes nothing',
  async () => {
    const [ours, theirs] = [await at.house.aPlace(), await at.house.aPlace()];
    await togetherIn(at.house.owner, 'Kysten', ours, theirs);
    const [leader, giver] = [await at.house.as(ours.leader), await at.house.as(ours.coordinator)];
    const id = await raise(leader, ours);
    await raise(await at.house.as(theirs.leader), theirs, { title: 'Lys på kaia', askedSectorId: null });
    const asked = { municipalityIds: [theirs.municipality], body: 'Hva kan dere love?', language: 'nb' as const };
    await giver.call(api.askNeighbours, { params: { id }, body: { ...key(), ...asked, replyBy: null, messages: [] } });
    const [referral] = (await leader.call(api.referralsOfNeed, { params: { id } })).body.referrals;
    await leader.call(api.consentToReferral, { params: { id: referral!.id }, body: { gives: true } });

    const page = await windowOf(at.browser, at.house.url, theirs.coordinator.name);
    const late = Promise.withResolvers<void>();
    await page.route('**/api/referrals', async (route) => {
      await late.promise;
      await route.continue();
    });
    await page.addInitScript({ content: MOVED });
    const desk = page.waitForResponse('**/api/desk');
    await page.goto(`${at.house.url}/fordeling`);
    await desk;
    await page.getByText(/^Ett behov er uten eier/).waitFor(); // the desk has come, and says so above
    const need = page.getByRole('link', { name: /Lys på kaia/ });
    expect(await need.filter({ visible: true }).count()).toBe(0);
    late.resolve();
    await page.getByRole('heading', { name: 'Naboer venter på svar fra dere' }).waitFor();
    expect(await need.first().isVisible()).toBe(true);
    await atRest(page);
    expect(await page.evaluate<number>('moved')).toBeLessThan(0.02);
    await page.context().close();
  },
);

browserTest('no file of the page of a need is fetched for lists of which it is no part, nor its texts', async () => {
  const place = await at.house.aPlace();
  const page = await windowOf(at.browser, at.house.url, place.coordinator.name);
  const files: string[] = [];
  page.on('request', (request) => void files.push(new URL(request.url()).pathname));
  for (const [address, heading] of [
    ['/fordeling', 'Fordeling'],
    ['/min-dag', 'Min dag'],
  ] as const) {
    await page.goto(`${at.house.url}${address}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.locator('.my-day-groups').waitFor();
    await atRest(page);
  }
  expect(files).toContainEqual(expect.stringMatching(/\/assets\/MyDayScreen-/));
  expect(files.filter((file) => /\/assets\/(need(-forms|-styles)?|(need|deeds|writing)\.\w+)-/.test(file))).toEqual([]);
  await page.context().close();
});
