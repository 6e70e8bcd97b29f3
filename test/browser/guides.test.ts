import { expect } from '@jest/globals';
import { api } from '@vertskap/contract';
import { key, on, raise } from '../harness/deeds.js';
import { atRest, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

browserTest(
  'the guides are fetched by whoever looks for one; one that is laid to a need is seen there by the other side, whom other needs do not disturb',
  async () => {
    const place = await at.house.aPlace();
    const leader = await at.house.as(place.leader);
    const words = { title: 'Flere benker på torget', body: 'Folk vil sitte.' };
    const [id, another] = [await raise(leader, place, words), await raise(leader, place, words)];
    const [business, planner] = await Promise.all(
      [place.leader, place.planner].map(({ name }) => windowOf(at.browser, at.house.url, name)),
    );
    const asked = { business: [] as string[], planner: [] as string[] };
    for (const [page, paths] of [
      [business!, asked.business],
      [planner!, asked.planner],
    ] as const) {
      page.on('request', (request) => void paths.push(new URL(request.url()).pathname));
      await page.goto(`${at.house.url}/b/${id}`);
      await page.getByRole('button', { name: 'Legg ved en veiviser' }).waitFor();
      await atRest(page);
    }
    const ofBoth = () => [...asked.business, ...asked.planner];
    expect(ofBoth()).not.toContain('/api/guides');
    asked.business.length = asked.planner.length = 0;
    await on(another, leader).comment();
    await leader.call(api.attachGuide, { params: { id: another }, body: { ...key(), guide: 'appeal' } });

    await planner!.getByRole('button', { name: 'Legg ved en veiviser' }).click();
    const form = planner!.getByRole('dialog', { name: 'Legg ved en veiviser' });
    await form.getByLabel('Hvilken prosess er det?').selectOption({ label: 'Ferdigattest' });
    const ofTheNeed = `/api/needs/${id}/guides`;
    expect(ofBoth()).not.toContain(ofTheNeed);
    await form.getByRole('button', { name: 'Legg ved' }).click();
    await business!.getByRole('article', { name: 'Ferdigattest' }).waitFor();
    // by now the page has heard of the other need too, which was earlier in the log
    expect(asked.business.filter((path) => path === ofTheNeed)).toHaveLength(1);
    await Promise.all([business!, planner!].map((page) => page.context().close()));
  },
);

browserTest('a last day is shown with the day that it is reckoned from, never with another', async () => {
  const place = await at.house.aPlace();
  const page = await windowOf(at.browser, at.house.url, place.leader.name);
  await page.goto(`${at.house.url}/veiviser/completion`);
  const received = page.getByLabel('Når er en komplett søknad mottatt?');
  const said = page.getByText(/^Er en komplett søknad mottatt/);
  await received.fill('2030-11-04');
  await page.getByText(/mottatt \S+ 4\. november 2030, er siste dag \S+ 25\. november 2030/).waitFor();
  let answer = (): void => undefined;
  const held = new Promise<void>((done) => (answer = done));
  await page.route('**/api/guides/completion/dates**', async (route) => (await held, route.continue()));
  await received.fill('2030-11-11');
  await said.waitFor({ state: 'detached' });
  answer();
  await page.getByText(/mottatt \S+ 11\. november 2030, er siste dag \S+ 2\. desember 2030/).waitFor();
  await page.context().close();
});
